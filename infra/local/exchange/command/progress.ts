const LINE_EVERY_MS = 2_000;

export type Screen = { isTTY?: boolean; write(text: string): unknown };

/** What is being done, to how many of what; without a total nobody knows beforehand. */
export type Task = { readonly verb: string; readonly things: string; readonly total?: number };

/** Shows how far the work is: one line that changes on a terminal, else a line now and then. */
export class Progress {
  readonly #screen: Screen;
  readonly #task: Task;
  readonly #now: () => number;
  #lastLineAt: number;

  constructor(screen: Screen, task: Task, now: () => number = Date.now) {
    this.#screen = screen;
    this.#task = task;
    this.#now = now;
    this.#lastLineAt = now();
    const { verb, things, total } = task;
    const what = total === undefined ? things : `${total} ${things}`;
    if (!screen.isTTY) this.#screen.write(`${verb} ${what} …\n`);
  }

  show(done: number): void {
    const { things, total } = this.#task;
    const text = total === undefined ? `${done} ${things}` : `${done} of ${total} ${things}`;
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
