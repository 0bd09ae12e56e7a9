const MOST_AT_ONCE = 64;
/** A replay that has had nothing to deliver for so long has caught up. */
const HELD_MS = 1_000;

/**
 * Lets so many replays begin at once; the others wait. After a deploy all clients come back together,
 * and each replay is a few statements for its subgraph.
 */
export class ReplayGate {
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  /** Resolves when there is room, with the way to say that the replay is under way. */
  async enter(): Promise<() => void> {
    if (this.#running >= MOST_AT_ONCE)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    let isHeld = true;
    const release = () => {
      if (!isHeld) return;
      isHeld = false;
      clearTimeout(limit);
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    };
    const limit = setTimeout(release, HELD_MS);
    limit.unref();
    return release;
  }
}
