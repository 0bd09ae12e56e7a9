import { type Cache, InMemoryCache, type Reference } from '@apollo/client';

/**
 * A cache in which nothing older takes the place of something newer. Answers and feeds come in by different ways,
 * so a version may arrive after a later one: what it says of the object is left out then, unless nothing is known
 * of that field. What is expected of changes that are not answered yet lies above all that, as usual.
 */
export class VersionedCache extends InMemoryCache {
  readonly #versions = new Map<string, number>();
  #expecting = 0;

  override batch<Result>(options: Cache.BatchOptions<InMemoryCache, Result>): Result {
    if (typeof options.optimistic !== 'string') return super.batch(options);
    return super.batch({
      ...options,
      // Runs again whenever something below it changes.
      update: (cache) => {
        this.#expecting += 1;
        try {
          return options.update(cache);
        } finally {
          this.#expecting -= 1;
        }
      },
    });
  }

  // biome-ignore lint/suspicious/noExplicitAny: as the class it extends declares it
  override write(options: Cache.WriteOptions<any, any>): Reference | undefined {
    const outdated = this.#expecting > 0 ? [] : this.#note(options.result);
    if (outdated.length === 0) return super.write(options);
    return this.batch({
      update: () => {
        const known = outdated.map((id) => [id, this.#fieldsOf(id)] as const);
        const reference = super.write(options);
        for (const [id, fields] of known)
          this.modify({
            id,
            fields: (value, { storeFieldName }) =>
              fields.has(storeFieldName) ? fields.get(storeFieldName) : value,
          });
        return reference;
      },
    });
  }

  /** Remembers the versions of all objects in a result, and says which of them came too late. */
  #note(result: unknown, outdated: string[] = []): string[] {
    if (typeof result !== 'object' || result === null) return outdated;
    const { version } = result as { version?: unknown };
    const id = typeof version === 'number' ? this.identify(result as Reference) : undefined;
    if (id) {
      const known = this.#versions.get(id) ?? 0;
      if ((version as number) < known) outdated.push(id);
      else this.#versions.set(id, version as number);
    }
    for (const value of Object.values(result)) this.#note(value, outdated);
    return outdated;
  }

  #fieldsOf(id: string): ReadonlyMap<string, unknown> {
    const fields = new Map<string, unknown>();
    this.modify({
      id,
      broadcast: false,
      fields: (value, { storeFieldName }) => {
        fields.set(storeFieldName, value);
        return value;
      },
    });
    return fields;
  }
}
