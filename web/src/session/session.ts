import { jwtDecode } from 'jwt-decode';
import { post } from '../api/post.ts';
import { RefreshTokenDocument } from './generated/refresh-token.ts';
import { SignOutDocument } from './generated/sign-out.ts';
import type { TokensFragment } from './generated/tokens.ts';
import { type Access, tokenStore } from './token-store.ts';

const RENEW_BEFORE_MS = 60_000;

/** Who is signed in on this device, and the access token of this tab, renewed before it expires. */
class Session {
  #access: Access | null = tokenStore.readAccess();
  #renewing: Promise<string | null> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #tokenListeners = new Set<(token: string) => void>();

  constructor() {
    tokenStore.onClearedElsewhere(() => this.#forget());
    this.#renewInTime();
  }

  get isSignedIn(): boolean {
    return tokenStore.readRefresh() !== null;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Calls with each new access token, which open sockets must hear of. */
  onToken(listener: (token: string) => void): () => void {
    this.#tokenListeners.add(listener);
    return () => this.#tokenListeners.delete(listener);
  }

  /** Takes what `signIn` or `signUp` has answered. */
  accept({ accessToken, refreshToken }: TokensFragment): void {
    if (!accessToken || !refreshToken) return;
    this.#access = { token: accessToken, expiresAt: Date.now() + lifetimeMs(accessToken) };
    tokenStore.write(this.#access, refreshToken);
    this.#renewInTime();
    for (const listener of this.#tokenListeners) listener(accessToken);
    this.#tell();
  }

  /** An access token that is still good; null when nobody is signed in. */
  async token(): Promise<string | null> {
    if (this.#access && this.#access.expiresAt - Date.now() > RENEW_BEFORE_MS / 2)
      return this.#access.token;
    return this.renew();
  }

  /** A new access token, with the roles as they are now. One call at a time, whoever asks. */
  renew(): Promise<string | null> {
    this.#renewing ??= exclusively(() => this.#renew()).finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  async #renew(): Promise<string | null> {
    const refreshToken = tokenStore.readRefresh();
    if (!refreshToken) return null;
    const { refreshToken: answer } = await post(RefreshTokenDocument, { input: { refreshToken } });
    if (answer.errors.length > 0) {
      this.#forget();
      return null;
    }
    this.accept(answer);
    return answer.accessToken;
  }

  /** Ends the session here and at the server; answers whether the server has heard of it. */
  async signOut(): Promise<boolean> {
    const token = await this.token().catch(() => null);
    this.#forget();
    if (!token) return false;
    return post(SignOutDocument, { input: {} }, token).then(
      () => true,
      () => false,
    );
  }

  #forget(): void {
    this.#access = null;
    clearTimeout(this.#timer);
    tokenStore.clear();
    this.#tell();
  }

  #renewInTime(): void {
    clearTimeout(this.#timer);
    if (!this.#access) return;
    const inMs = Math.max(this.#access.expiresAt - Date.now() - RENEW_BEFORE_MS, 1_000);
    this.#timer = setTimeout(() => this.renew().catch(() => this.#renewInTime()), inMs);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

// By the clock of this device, which may be another than the server's: a moment of the server's would let a token that is
// long spent pass as good, or renew a good one without end.
function lifetimeMs(accessToken: string): number {
  const { iat = 0, exp = 0 } = jwtDecode(accessToken);
  return (exp - iat) * 1_000;
}

// A spent refresh token that comes again ends the session, so two tabs must not send the same one. Browsers
// have locks only on pages by https or of this machine.
function exclusively<Result>(run: () => Promise<Result>): Promise<Result> {
  return navigator.locks ? navigator.locks.request('trellis.renew', run) : run();
}

export const session = new Session();
