import './no-telemetry.ts';
import { createHash } from 'node:crypto';
import {
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  type Schema,
  Supergraph,
} from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { PermittedDocument } from '../admission/authorization/permit.ts';
import { AccessRules } from '../admission/authorization/rules-of-schema.ts';
import type { CheckedDocument } from '../admission/check-document.ts';
import { CostRules } from '../admission/cost/cost-rules.ts';
import type { Upstream } from '../transport/upstream.ts';
import type { PlannedOperation } from './plan-operation.ts';
import { planningSupergraph } from './planning-supergraph.ts';
import type { Requirements } from './requirements.ts';
import { findResumableFields, type ResumableField } from './resumable-fields.ts';
import { type Audiences, readAudiences } from './shared-fields.ts';

const MAX_CACHED_DOCUMENT_CHARACTERS = 4 * 1024 * 1024;
const MAX_EVALUATED_PLANS = 1_000;
const ACCESS_FEATURES = ['authenticated', 'requiresScopes', 'policy'].map(
  (name) => `https://specs.apollo.dev/${name}`,
);

/**
 * Everything that is made from one supergraph. It never changes: an operation keeps the generation
 * it was admitted by, whatever is loaded meanwhile.
 */
export type Generation = {
  readonly id: string;
  readonly supergraphSdl: string;
  readonly apiSchema: Schema;
  readonly apiJsSchema: GraphQLSchema;
  readonly supergraphJsSchema: GraphQLSchema;
  readonly planner: QueryPlanner;
  readonly accessRules: AccessRules;
  readonly costRules: CostRules;
  readonly requirements: Requirements;
  readonly subgraphs: readonly SubgraphAddress[];
  /** Where the subgraphs are asked, by name. */
  readonly upstreams: ReadonlyMap<string, Upstream>;
  readonly resumableFields: ReadonlyMap<string, ResumableField>;
  readonly audiences: Audiences;
  readonly documents: LRUCache<string, CheckedDocument>;
  /** By document and the rules that its callers do not meet. */
  readonly permitted: LRUCache<string, PermittedDocument>;
  /** Whether who calls decides what they may see. */
  readonly restrictsAccess: boolean;
  readonly operations: LRUCache<string, PlannedOperation>;
  /** Plans of documents that were reduced; they are good for the rules of this supergraph only. */
  readonly reducedOperations: LRUCache<string, PlannedOperation>;
};

export type SubgraphAddress = { readonly name: string; readonly url: string };

export type GenerationOptions = {
  readonly connect?: (subgraphs: readonly SubgraphAddress[]) => ReadonlyMap<string, Upstream>;
};

/** Builds a generation. It throws when the text is no supergraph, or one that cannot be served. */
export function buildGeneration(
  supergraphSdl: string,
  { connect = () => new Map() }: GenerationOptions = {},
): Generation {
  const supergraph = Supergraph.build(supergraphSdl, {
    supportedFeatures: servedFeatures(),
    validateSupergraph: true,
  });
  const planning = planningSupergraph(supergraphSdl);
  const apiSchema = supergraph.apiSchema();
  const apiJsSchema = apiSchema.toGraphQLJSSchema();
  const subgraphs = supergraph.subgraphsMetadata();
  return Object.freeze({
    id: generationId(supergraphSdl),
    supergraphSdl,
    apiSchema,
    apiJsSchema,
    supergraphJsSchema: supergraph.schema.toGraphQLJSSchema(),
    planner: createPlanner(supergraph, planning.sdl, supergraphSdl),
    accessRules: new AccessRules(supergraph.schema),
    costRules: new CostRules(supergraph.schema),
    subgraphs,
    upstreams: connect(subgraphs),
    resumableFields: findResumableFields(apiJsSchema),
    audiences: readAudiences(supergraphSdl),
    documents: createCache<CheckedDocument>(),
    permitted: createCache<PermittedDocument>(),
    operations: createCache<PlannedOperation>(),
    reducedOperations: createCache<PlannedOperation>(),
    requirements: planning.requirements,
    restrictsAccess: ACCESS_FEATURES.some((url) =>
      supergraph.schema.coreFeatures?.getByIdentity(url),
    ),
  });
}

function createCache<Value extends object>(): LRUCache<string, Value> {
  return new LRUCache<string, Value>({
    maxSize: MAX_CACHED_DOCUMENT_CHARACTERS,
    sizeCalculation: (_value, key) => key.length,
  });
}

/** The name of what is made from one supergraph. */
export function generationId(supergraphSdl: string): string {
  return createHash('sha256').update(supergraphSdl).digest('hex').slice(0, 16);
}

// The executor does not carry values of @fromContext over, so such a supergraph must not load.
function servedFeatures(): Set<string> {
  const features = [...ROUTER_SUPPORTED_SUPERGRAPH_FEATURES];
  return new Set(features.filter((url) => !url.includes('/context/')));
}

function createPlanner(served: Supergraph, planningSdl: string, sdl: string): QueryPlanner {
  const supportedFeatures = servedFeatures();
  const supergraph =
    planningSdl === sdl
      ? served
      : Supergraph.build(planningSdl, { supportedFeatures, validateSupergraph: false });
  return new QueryPlanner(supergraph, {
    exposeDocumentNodeInFetchNode: true,
    debug: { maxEvaluatedPlans: MAX_EVALUATED_PLANS },
  });
}
