import type { FetchNode } from '@apollo/query-planner';
import { type DocumentNode, Kind } from 'graphql';
import { EVENT_SOURCE } from '../supergraph/plan-operation.ts';
import type { ResultPath } from '../supergraph/result-positions.ts';
import type { Compiling, Step } from './compile-plan.ts';
import { copyOf } from './copy-of.ts';
import { pickVariables, subqueryOf } from './fetch-parts.ts';
import { mergeInto } from './fetched-tree.ts';
import { objectsAt } from './places.ts';
import { applyRewrites } from './rewrites.ts';

/** Compiles a fetch of root fields, or the event in the place of one. */
export function compileRootFetch(
  node: FetchNode,
  path: ResultPath,
  { generation, spine }: Compiling,
): Step {
  const subquery = subqueryOf(node);
  const { serviceName, outputRewrites = [] } = node;
  const paths = rootNames(node.operationDocumentNode).map((name) => [...path, name]);
  return async (execution) => {
    const { errors, run, fetched } = execution;
    const targets = objectsAt(fetched, path);
    if (targets.length === 0) return;
    try {
      const answer =
        serviceName === EVENT_SOURCE
          ? (run.event ?? {})
          : await execution.ask(serviceName, subquery, pickVariables(node, execution.variables));
      const hasData = Boolean(answer.data);
      for (const error of answer.errors ?? [])
        errors.addOfRoot(error, { node, at: path, paths, hasData });
      if (!answer.data) return;
      const data = outputRewrites.length > 0 ? copyOf(answer.data) : answer.data;
      applyRewrites(generation.supergraphJsSchema, outputRewrites, data);
      for (const target of targets) mergeInto(target, data, spine);
    } catch (error) {
      errors.addFailure(error, paths);
    }
  };
}

function rootNames(document: DocumentNode | undefined): string[] {
  const operation = document?.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const fields = operation?.selectionSet.selections.filter((one) => one.kind === Kind.FIELD) ?? [];
  return fields.map((field) => (field.alias ?? field.name).value);
}
