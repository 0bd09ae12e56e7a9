const TICK_MS = 250;

/** Tells when things expire, with one timer for all of them; at most a quarter second late. */
export class ExpiryWheel<Thing> {
  readonly #dueBySlot = new Map<number, Set<Thing>>();
  readonly #slots = new Map<Thing, number>();
  readonly #onExpired: (thing: Thing) => void;
  readonly #timer: NodeJS.Timeout;
  #done: number;

  constructor(onExpired: (thing: Thing) => void) {
    this.#onExpired = onExpired;
    this.#done = slotOf(Date.now());
    this.#timer = setInterval(() => this.#advance(), TICK_MS);
    this.#timer.unref();
  }

  /** Sets or moves the moment, in Unix time with milliseconds. */
  set(thing: Thing, atMs: number): void {
    this.delete(thing);
    const slot = Math.max(slotOf(atMs) + 1, this.#done + 1);
    this.#slots.set(thing, slot);
    const due = this.#dueBySlot.get(slot);
    if (due) due.add(thing);
    else this.#dueBySlot.set(slot, new Set([thing]));
  }

  delete(thing: Thing): void {
    const slot = this.#slots.get(thing);
    if (slot === undefined) return;
    this.#slots.delete(thing);
    const due = this.#dueBySlot.get(slot);
    due?.delete(thing);
    if (due?.size === 0) this.#dueBySlot.delete(slot);
  }

  get size(): number {
    return this.#slots.size;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #advance(): void {
    this.#done = slotOf(Date.now());
    const passed = [...this.#dueBySlot.keys()].filter((slot) => slot <= this.#done);
    for (const slot of passed.toSorted((one, other) => one - other)) this.#expire(slot);
  }

  #expire(slot: number): void {
    const due = this.#dueBySlot.get(slot);
    this.#dueBySlot.delete(slot);
    for (const thing of due ?? []) {
      this.#slots.delete(thing);
      this.#onExpired(thing);
    }
  }
}

function slotOf(ms: number): number {
  return Math.floor(ms / TICK_MS);
}
