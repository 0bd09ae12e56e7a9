import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLError } from 'graphql';
import { fromSubgraph } from '../errors/from-subgraph.ts';
import type { Requirements } from '../supergraph/requirements.ts';
import type { ResultObject, ResultPath } from '../supergraph/result-positions.ts';
import { visiblePath } from '../supergraph/stand-ins.ts';
import type { SubgraphError } from '../transport/upstream.ts';
import { isNullAt, isSameLine, renamedPath, shownError } from './error-places.ts';
import type { FoundError } from './plan-run.ts';

/** The errors of one operation, at their places in the answer. */
export class FoundErrors {
  readonly #requirements: Requirements;
  readonly #found: FoundError[] = [];
  // References to what does not exist: that is no error, the place is just empty.
  readonly #absent: ResultPath[] = [];

  constructor(requirements: Requirements) {
    this.#requirements = requirements;
  }

  add(found: FoundError): void {
    this.#found.push({ ...found, path: visiblePath(found.path, this.#requirements) });
  }

  /** An error that keeps everything of a fetch away. */
  addFailure(error: unknown, affected: readonly ResultPath[]): void {
    this.add({ error, path: affected[0], affected });
  }

  /** An error that a subgraph reports about the root fields of a fetch, which stand at the paths. */
  addOfRoot(
    reported: SubgraphError,
    fetch: { node: FetchNode; at: ResultPath; paths: readonly ResultPath[]; hasData: boolean },
  ): void {
    const path = renamedPath(reported.path, fetch.node);
    const error = fromSubgraph(reported);
    if (!path) this.addFailure(error, fetch.paths);
    else
      this.add({
        error,
        path: [...fetch.at, ...path],
        affected: fetch.hasData ? [] : fetch.paths,
      });
  }

  /** Takes down that an entity does not exist. */
  addAbsent(path: ResultPath): void {
    this.#absent.push(path);
  }

  /** What null in a place where it is not allowed did; a client must see why something is null. */
  addNulls(nulls: readonly GraphQLError[], data: ResultObject | null): void {
    if (nulls.length === 0) return;
    const known = this.#found.flatMap(({ path, affected }) => [path, ...affected]);
    const explained = [...known, ...this.#absent.filter((path) => isNullAt(data, path))];
    for (const error of nulls) {
      const isExplained = explained.some((path) => isSameLine(path, error.path));
      if (!isExplained) this.add({ error, path: error.path, affected: [] });
    }
  }

  /** The errors as they show in the answer. */
  shownIn(data: ResultObject | null): readonly FoundError[] {
    return this.#found.flatMap((found) => shownError(found, data));
  }
}
