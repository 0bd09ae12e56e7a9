const LINE_EVERY_MS = 2_000;

export type Screen = { isTTY?: boolean; write(text: string): unknown };

/** Shows how far the work is: one line that changes on a terminal, else a line now and then. */
export class Progress {
  readonly #screen: Screen;
  readonly #total: number;
  readonly #now: () => number;
  #lastLineAt: number;

  constructor(screen: Screen, total: number, now: () => number = Date.now) {
    this.#screen = screen;
    this.#total = total;
    this.#now = now;
    this.#lastLineAt = now();
    if (!screen.isTTY) this.#screen.write(`Importing ${total} goals and tasks …\n`);
  }

  show(done: number): void {
    const text = `${done} of ${this.#total} goals and tasks`;
    if (this.#screen.isTTY) this.#screen.write(`\r\u001b[K${text}`);
    else if (this.#now() - this.#lastLineAt >= LINE_EVERY_MS) {
      this.#lastLineAt = this.#now();
      this.#screen.write(`${text}\n`);
    }
  }

  /** Leaves the terminal's line to what comes next. */
  end(): void {
    if (this.#screen.isTTY) this.#screen.write('\r\u001b[K');
  }
}
