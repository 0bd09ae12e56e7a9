const STORED = 'trellis.theme';

export type Theme = 'system' | 'light' | 'dark';

/** The colours this device was set to. */
export function readTheme(): Theme {
  const stored = localStorage.getItem(STORED);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Sets the colours of this device, from now on and for the next time. */
export function applyTheme(theme: Theme): void {
  localStorage.setItem(STORED, theme);
  showTheme(theme);
}

/** Shows the colours without remembering them. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
