const REFRESH = 'trellis.refresh';
const ACCESS = 'trellis.access';

export type Access = { readonly token: string; readonly expiresAt: number };

/**
 * Where tokens are between two loads of the page: docs/decisions/0028-console-tokens.md. Each tab has an access
 * token of its own, all of them share the refresh token.
 */
export const tokenStore = {
  readRefresh: (): string | null => localStorage.getItem(REFRESH),
  readAccess(): Access | null {
    try {
      return JSON.parse(sessionStorage.getItem(ACCESS) ?? 'null') as Access | null;
    } catch {
      return null;
    }
  },
  write(access: Access, refresh: string): void {
    sessionStorage.setItem(ACCESS, JSON.stringify(access));
    localStorage.setItem(REFRESH, refresh);
  },
  clear(): void {
    sessionStorage.removeItem(ACCESS);
    localStorage.removeItem(REFRESH);
  },
  /** Calls when another tab has signed out. */
  onClearedElsewhere(listener: () => void): void {
    addEventListener('storage', ({ key, newValue }) => {
      if ((key === REFRESH && newValue === null) || key === null) listener();
    });
  },
};
