/** What a check has found, for a person who runs Trellis. */
export type Finding = {
  /** What was looked at, such as `PostgreSQL`. */
  readonly about: string;
  readonly verdict: 'ok' | 'warning' | 'failure';
  readonly text: string;
  /** What to do about it. */
  readonly advice?: string;
};

/** Everything a check needs to know; the same for all. */
export type Patient = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The time of this machine. */
  readonly now: () => Date;
};

export const ok = (about: string, text: string): Finding => ({ about, verdict: 'ok', text });

export const warning = (about: string, text: string, advice: string): Finding => ({
  about,
  verdict: 'warning',
  text,
  advice,
});

export const failure = (about: string, text: string, advice: string): Finding => ({
  about,
  verdict: 'failure',
  text,
  advice,
});
