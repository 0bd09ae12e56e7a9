import { CodedError } from '@trellis/kernel/errors';
import type { LocalSubgraph } from '@trellis/kernel/subgraph';
import { passTraceparent } from '@trellis/kernel/telemetry/event-trace';
import {
  createSourceEventStream,
  type DocumentNode,
  execute,
  GraphQLError,
  specifiedRules,
  ValuesOfCorrectTypeRule,
  validate,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { type Compilable, compilable } from './compilable.ts';
import { SourceLost, SourceRefused } from './source-errors.ts';
import { orAborted, untilAborted } from './until-aborted.ts';
import type { SubgraphAnswer, Subquery, SubqueryCall, Upstream } from './upstream.ts';

// What a scalar of the subgraph thinks of a value is the caller's affair, all other rules are ours.
const shapeRules = specifiedRules.filter((rule) => rule !== ValuesOfCorrectTypeRule);

type Compiled = { run: CompiledQuery['query']; read: Compilable['read'] };
type Known = { runs: number; compiled: Compiled | null };

/** Executes subqueries on the schema of a subgraph within this process. */
export class InProcessUpstream implements Upstream {
  readonly name: string;
  readonly #subgraph: LocalSubgraph;
  // Documents live as long as the plans they belong to, and so does what was made from them.
  readonly #known = new WeakMap<DocumentNode, Known>();
  readonly #contexts = new WeakMap<object, object>();

  constructor(subgraph: LocalSubgraph) {
    this.name = subgraph.name;
    this.#subgraph = subgraph;
  }

  async fetch(call: SubqueryCall): Promise<SubgraphAnswer> {
    const { subquery, signal } = call;
    const known = this.#admit(subquery);
    known.runs += 1;
    if (known.runs === 2) known.compiled = this.#compile(subquery);
    const running = known.compiled
      ? this.#run(known.compiled, call)
      : execute(this.#argumentsOf(call, this.#contextOf(call)));
    const answer = (await orAborted(Promise.resolve(running), signal)) as SubgraphAnswer;
    return answer.data === undefined ? refusedValues(answer) : answer;
  }

  async *subscribe(call: SubqueryCall): AsyncGenerator<SubgraphAnswer, void> {
    this.#admit(call.subquery);
    const source = await createSourceEventStream(this.#argumentsOf(call));
    if (!(Symbol.asyncIterator in source)) throw new SourceRefused(source.errors ?? []);
    try {
      // A fresh context each time, or its loaders would show the state of an earlier event.
      for await (const event of untilAborted(source, call.signal)) {
        const answer = await execute({ ...this.#argumentsOf(call), rootValue: event });
        yield passTraceparent(answer, event) as SubgraphAnswer;
      }
    } catch (error) {
      if (error instanceof CodedError) throw error;
      throw new SourceLost('The source failed.', { cause: error });
    }
  }

  async isReady(): Promise<boolean> {
    return true;
  }

  async close(): Promise<void> {}

  // Compiled queries do not notice an unknown field, they leave it out; hence this, once for each.
  #admit(subquery: Subquery): Known {
    const known = this.#known.get(subquery.document);
    if (known) return known;
    const { schema } = this.#subgraph;
    const [problem] = validate(schema, subquery.document, shapeRules);
    if (problem)
      throw new CodedError('INTERNAL', 'The supergraph does not fit the subgraph.', {
        cause: problem,
      });
    const [wrongValue] = validate(schema, subquery.document, [ValuesOfCorrectTypeRule]);
    if (wrongValue) throw badUserInput(wrongValue.message);
    const fresh: Known = { runs: 0, compiled: null };
    this.#known.set(subquery.document, fresh);
    return fresh;
  }

  #compile({ document, operationName }: Subquery): Compiled | null {
    const { schema } = this.#subgraph;
    const fit = compilable(schema, document);
    const compiled = fit && compileQuery(schema, fit.document, operationName);
    if (!compiled || !isCompiledQuery(compiled)) return null;
    return { run: compiled.query, read: fit.read };
  }

  #run({ run, read }: Compiled, call: SubqueryCall) {
    const known = read(call.variables);
    return 'errors' in known ? known : run({}, this.#contextOf(call), known.variables);
  }

  #argumentsOf(
    { subquery, variables, facts }: SubqueryCall,
    contextValue = this.#subgraph.createContext(facts),
  ) {
    return {
      schema: this.#subgraph.schema,
      document: subquery.document,
      variableValues: variables,
      contextValue,
    };
  }

  #contextOf({ scope, facts }: SubqueryCall): object {
    const known = this.#contexts.get(scope);
    if (known) return known;
    const context = this.#subgraph.createContext(facts);
    this.#contexts.set(scope, context);
    return context;
  }
}

// The document is valid, so execution can have been refused for the values of variables only.
function refusedValues({ errors }: SubgraphAnswer): SubgraphAnswer {
  return { data: null, errors: (errors ?? []).map(({ message }) => badUserInput(message)) };
}

function badUserInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
