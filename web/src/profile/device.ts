import Bowser from 'bowser';

/** A program and a system as people call them, such as `Firefox, Android`; as it is where it is none of a browser. */
export function deviceOf(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const { browser, os } = Bowser.parse(userAgent);
  const names = [browser.name, os.name].filter(Boolean);
  return names.length > 0 ? names.join(', ') : userAgent.slice(0, 80);
}
