type Input = { readonly id?: string; readonly expectedVersion?: number | null };
type Thing = { readonly id?: string; readonly version?: number } | null;

/**
 * Which version one's own changes made of which. Somebody who changes a text twice while the connection is lost writes
 * both on the same version; the second is not in conflict with the first.
 */
export class OwnVersions {
  readonly #after = new Map<string, number>();

  /** The input as it is to be sent now: it expects what one's own earlier changes have made of its version. */
  raise<Given extends Input>(input: Given): Given {
    const { id, expectedVersion } = input;
    if (!id || typeof expectedVersion !== 'number') return input;
    let version = expectedVersion;
    for (
      let next = this.#after.get(`${id} ${version}`);
      next;
      next = this.#after.get(`${id} ${version}`)
    )
      version = next;
    return { ...input, expectedVersion: version };
  }

  /** Takes the answer to an input. */
  note(input: Input | undefined, data: unknown): void {
    if (!input?.id || typeof input.expectedVersion !== 'number') return;
    const payloads = Object.values((data ?? {}) as Record<string, Record<string, Thing> | null>);
    const changed = payloads
      .flatMap((payload) => Object.values(payload ?? {}))
      .find((thing) => thing?.id === input.id);
    if (changed?.version && changed.version > input.expectedVersion)
      this.#after.set(`${input.id} ${input.expectedVersion}`, changed.version);
  }
}
