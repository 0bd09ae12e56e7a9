/** A value of a composite type in a world: what it is, its fields, and what a subgraph was told. */
export type Thing = {
  readonly type: string;
  readonly record: Readonly<Record<string, unknown>>;
  /** The representation that it was found by. */
  readonly given?: Readonly<Record<string, unknown>>;
};

export type FieldCall = {
  readonly record: Readonly<Record<string, unknown>>;
  readonly args: Readonly<Record<string, unknown>>;
  readonly truth: Truth;
  /** The fields that `@requires` names, as plain values. */
  readonly given: Readonly<Record<string, never>>;
};

export type Resolvers = Readonly<Record<string, (call: FieldCall) => unknown>>;
export type Records = Record<string, Record<string, Record<string, unknown>>>;

/** In place of a field's value: whoever asks for it is refused. */
export const REFUSED = Symbol('refused');

const REFERENCE = Symbol('reference');
type Reference = { readonly [REFERENCE]: true; readonly type: string; readonly id: string };

/** A field's value that is an entity of its own. */
export function ref(type: string, id: string): Reference {
  return { [REFERENCE]: true, type, id };
}

/** A field's value that is an object without identity. */
export function part(type: string, record: Record<string, unknown>): Thing {
  return { type, record };
}

/** All data of a world. Every subgraph and the monolith read it, each through its own schema. */
export class Truth {
  readonly #create: () => Records;
  #records: Records;

  constructor(create: () => Records) {
    this.#create = create;
    this.#records = create();
  }

  /** Undoes what mutations did. */
  reset(): void {
    this.#records = this.#create();
  }

  record(type: string, id: string): Record<string, unknown> {
    const record = this.#records[type]?.[id];
    if (!record) throw new Error(`There is no ${type} ${id}.`);
    return record;
  }

  all(type: string): Reference[] {
    return Object.keys(this.#records[type] ?? {}).map((id) => ref(type, id));
  }

  /** The entity that a representation means, of one of the types. */
  find(
    types: readonly string[],
    given: Readonly<Record<string, unknown>>,
    keyFields: ReadonlySet<string>,
  ): Thing | null {
    const key = Object.fromEntries(Object.entries(given).filter(([name]) => keyFields.has(name)));
    for (const type of types)
      for (const record of Object.values(this.#records[type] ?? {}))
        if (this.#matches(record, key)) return { type, record, given };
    return null;
  }

  /** A field's value with references followed. */
  follow(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.follow(one));
    if (typeof value !== 'object' || value === null || !(REFERENCE in value)) return value;
    const { type, id } = value as Reference;
    return { type, record: this.record(type, id) } satisfies Thing;
  }

  #matches(record: Record<string, unknown>, given: Record<string, unknown>): boolean {
    return Object.entries(given).every(([name, value]) => {
      const own = this.follow(record[name]);
      if (typeof value !== 'object' || value === null || own === null) return own === value;
      return this.#matches((own as Thing).record, value as Record<string, unknown>);
    });
  }
}
