const WINDOW_MS = 100;
const LONGEST_WINDOW_MS = 1_000;
const ENOUGH = 20;
const RATE_WEIGHT = 0.2;
const DOWN_WEIGHT = 0.1;
const CALM_WEIGHT = 0.01;
const QUIET_WEIGHT = 0.3;

/** How many operations are answered and how long they take, by windows of a tenth of a second or more. */
export class AnswerTimes {
  /** Good answers in a millisecond, smoothed over some windows. */
  perMs = 0;
  /** The same in the last window alone. */
  lastPerMs = 0;
  /** The median of the last window: a few that hang do not show in it. */
  typicalMs = 0;
  /** How long answers take when nothing waits. */
  usualMs = 0;
  /** The most operations under way in the last window. */
  mostUnderWay = 0;
  #windowBegan: number;
  #samples: number[] = [];
  #good = 0;
  #most = 0;

  constructor(now: number) {
    this.#windowBegan = now;
  }

  /** To be told of each change of how many operations are under way. */
  underWay(count: number): void {
    if (count > this.#most) this.#most = count;
  }

  /** Adds an operation that is over; answers true when it ended a window. */
  add(now: number, tookMs: number, isGood: boolean): boolean {
    this.#samples.push(tookMs);
    if (isGood) this.#good += 1;
    const elapsed = now - this.#windowBegan;
    if (elapsed < WINDOW_MS) return false;
    if (this.#samples.length < ENOUGH && elapsed < LONGEST_WINDOW_MS) return false;
    const sorted = this.#samples.sort((a, b) => a - b);
    this.typicalMs = sorted[sorted.length >> 1] as number;
    const perMs = this.#good / elapsed;
    this.lastPerMs = perMs;
    this.perMs = this.perMs === 0 ? perMs : toward(this.perMs, perMs, RATE_WEIGHT);
    this.mostUnderWay = this.#most;
    if (this.usualMs === 0) this.usualMs = this.typicalMs;
    this.#samples = [];
    this.#good = 0;
    this.#most = 0;
    this.#windowBegan = now;
    return true;
  }

  /**
   * Takes the last window into what is usual. Faster is always believed. Slower is believed when
   * hardly anything was under way, so that nothing can have waited, and slowly in calm times; in an
   * overload never, or it would become usual.
   */
  learn({ isQuiet, isCalm }: { isQuiet: boolean; isCalm: boolean }): void {
    const weight = this.typicalMs < this.usualMs ? DOWN_WEIGHT : isCalm ? CALM_WEIGHT : 0;
    this.usualMs = toward(this.usualMs, this.typicalMs, isQuiet ? QUIET_WEIGHT : weight);
  }
}

function toward(from: number, to: number, weight: number): number {
  return from + (to - from) * weight;
}
