import type { Frame } from './frame.ts';

const MAX_FRAMES = 128;
const MAX_CHARACTERS = 256 * 1024;

/** The latest frames of a group, so that whoever has seen the one before them can go on from there. */
export class RecentFrames {
  #frames: Frame[] = [];
  #characters = 0;
  /** The place that the first of the frames follows, if it is known. */
  #base: string | undefined;

  /** Begins anew behind a place; what follows must come without a gap. */
  startAfter(cursor: string | undefined): void {
    this.#frames = [];
    this.#characters = 0;
    this.#base = cursor;
  }

  add(frame: Frame): void {
    this.#frames.push(frame);
    this.#characters += frame.payload.length;
    while (this.#frames.length > MAX_FRAMES || this.#characters > MAX_CHARACTERS) {
      const oldest = this.#frames.shift()!;
      this.#characters -= oldest.payload.length;
      this.#base = oldest.cursor;
    }
  }

  /** The newest place, if it is known. */
  get cursor(): string | undefined {
    return this.#frames.length > 0 ? this.#frames.at(-1)!.cursor : this.#base;
  }

  /** What came after a place, or null when the place is not known. */
  after(cursor: string): readonly Frame[] | null {
    const index = this.#frames.findLastIndex((frame) => frame.cursor === cursor);
    if (index >= 0) return this.#frames.slice(index + 1);
    return cursor === this.#base ? [...this.#frames] : null;
  }
}
