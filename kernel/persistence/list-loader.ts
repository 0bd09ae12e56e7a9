import DataLoader from 'dataloader';
import { canonicalJson } from '../canonical-json.ts';

/** Loads lists that lie below things; a key names the thing and says which part of its list. */
export type ListLoader<Key, List> = DataLoader<Key, List, string>;

/**
 * A loader that groups keys by their arguments and loads each group at once, so that a list with
 * the same arguments on a hundred things costs one statement.
 *
 * @param options.load answers the lists in the order of the ids
 */
export function createListLoader<Key, Arguments, List>(options: {
  readonly idOf: (key: Key) => string;
  readonly argumentsOf: (key: Key) => Arguments;
  readonly load: (ids: readonly string[], args: Arguments) => Promise<readonly List[]>;
}): ListLoader<Key, List> {
  const { idOf, argumentsOf, load } = options;

  async function loadAll(keys: readonly Key[]): Promise<(List | Error)[]> {
    const answers = new Map<Key, List | Error>();
    const groups = Map.groupBy(keys, (key) => canonicalJson(argumentsOf(key)));
    await Promise.all(
      [...groups.values()].map(async (group) => {
        const loaded = await load(group.map(idOf), argumentsOf(group[0] as Key)).catch(
          (error: Error) => group.map(() => error),
        );
        for (const [index, key] of group.entries()) answers.set(key, loaded[index] as List | Error);
      }),
    );
    return keys.map((key) => answers.get(key) as List | Error);
  }

  return new DataLoader(loadAll, { cacheKeyFn: canonicalJson });
}
