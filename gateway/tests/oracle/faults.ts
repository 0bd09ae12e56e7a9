import { FetchFailure } from '../../transport/fetch-failure.ts';
import type {
  SubgraphAnswer,
  SubgraphError,
  SubqueryCall,
  Upstream,
} from '../../transport/upstream.ts';
import { Random } from '../federation/random.ts';
import { seedOf } from './seed-of.ts';

/** What may go wrong in subgraphs, and what they were asked. */
export type Faults = {
  /** Null: nothing goes wrong. */
  seed: number | null;
  /** Whether objects may be of a type that they cannot be, or of none. */
  hasWrongTypes: boolean;
  /** Whether nobody may write to what subgraphs give. */
  isFrozen: boolean;
  readonly requests: string[];
};

type Path = readonly (string | number)[];

const CODES = ['FORBIDDEN', 'NOT_FOUND', 'RATE_LIMITED', 'ANYTHING', undefined];

/** A subgraph with faults: the same for the same request. */
export function withFaults(upstream: Upstream, faults: Faults): Upstream {
  return {
    ...upstream,
    name: upstream.name,
    async fetch(call: SubqueryCall) {
      const request = `${upstream.name} ${call.subquery.text} ${JSON.stringify(call.variables)}`;
      faults.requests.push(request);
      const answer = await upstream.fetch(call);
      const given = faults.seed === null ? answer : spoil(answer, request, faults);
      return faults.isFrozen ? frozen(given) : given;
    },
  };
}

/** An answer as it might be if something had gone wrong. */
export function spoil(answer: SubgraphAnswer, request: string, faults: Faults): SubgraphAnswer {
  const random = new Random(seedOf(`${faults.seed} ${request}`));
  const luck = random.next();
  const code = random.pick(CODES);
  const error = { message: 'It went wrong.', ...(code && { extensions: { code } }) };
  if (luck < 0.05) throw new FetchFailure(random.pick(['unavailable', 'timeout', 'unusable']));
  if (luck < 0.1) return { data: null, errors: [error] };
  if (luck < 0.13) return { ...answer, errors: [error] };
  return luck < 0.5 ? answer : spoilParts(answer, random, faults);
}

function spoilParts(answer: SubgraphAnswer, random: Random, faults: Faults): SubgraphAnswer {
  const errors: SubgraphError[] = [...(answer.errors ?? [])];
  const spoiler = new Spoiler(random, errors, faults);
  const data = spoiler.spoil(structuredClone(answer.data), []) as SubgraphAnswer['data'];
  return { data, ...(errors.length > 0 && { errors }) };
}

/** A value that nobody can write to. */
export function frozen(answer: SubgraphAnswer): SubgraphAnswer {
  const freeze = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    Object.values(Object.freeze(value)).forEach(freeze);
  };
  freeze(answer);
  return answer;
}

class Spoiler {
  readonly #random: Random;
  readonly #errors: SubgraphError[];
  readonly #faults: Faults;

  constructor(random: Random, errors: SubgraphError[], faults: Faults) {
    this.#random = random;
    this.#errors = errors;
    this.#faults = faults;
  }

  spoil(value: unknown, path: Path): unknown {
    if (Array.isArray(value)) return value.map((one, index) => this.#one(one, [...path, index]));
    if (typeof value !== 'object' || value === null) return value;
    const object = value as Record<string, unknown>;
    for (const [name, inner] of Object.entries(object)) {
      if (name === '_entities') object[name] = this.#entities(inner as unknown[]);
      else if (name === 'kindOf')
        continue; // an alias of it in generated operations
      else if (name === '__typename')
        object[name] = path.length > 0 ? this.#typename(inner) : inner;
      else object[name] = this.#one(inner, [...path, name]);
      if (object[name] === undefined) delete object[name];
    }
    return object;
  }

  #entities(entities: readonly unknown[]): unknown[] {
    return entities.map((entity, index) => this.#one(entity, ['_entities', index]));
  }

  #one(value: unknown, path: Path): unknown {
    const luck = this.#random.next();
    if (luck < (path[0] === '_entities' && path.length === 2 ? 0.15 : 0.05)) {
      this.#report(path);
      return null;
    }
    if (luck < 0.06 && typeof path.at(-1) === 'string') return undefined;
    if (luck < 0.08 && typeof value !== 'object') return ['wrong'];
    return this.spoil(value, path);
  }

  #typename(name: unknown): unknown {
    if (!this.#faults.hasWrongTypes || !this.#random.chance(0.03)) return name;
    return this.#random.pick(['Nothing', 'String']);
  }

  #report(path: Path): void {
    if (this.#random.chance(0.4)) return;
    const code = this.#random.pick(CODES);
    const message = `About ${path.join('.')}.`;
    this.#errors.push({ message, path, ...(code && { extensions: { code } }) });
  }
}
