import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type OperationDefinitionNode,
} from 'graphql';
import type { ResultObject } from '../supergraph/result-positions.ts';
import {
  type CollectedField,
  type Collecting,
  collectFields,
  type WrittenSet,
} from './collect-fields.ts';
import {
  completeLeaf,
  completeList,
  completeObject,
  isInherited,
  type ShapedField,
} from './complete.ts';
import { compileIntrospection } from './introspection.ts';
import { leafCheck } from './leaf-values.ts';
import { type Complete, fail } from './shaping.ts';

export type Shape = Complete;

type Asked = Collecting & { readonly operation: OperationDefinitionNode };

/** Compiles the shape of an operation's answer for one setting of its conditions. */
export class ShapeCompiler {
  readonly #asked: Asked;
  readonly #schema: GraphQLSchema;

  constructor(asked: Asked) {
    this.#asked = asked;
    this.#schema = asked.schema;
  }

  compileRoot(): Shape {
    const { operation } = this.#asked;
    const type = this.#schema.getRootType(operation.operation)!;
    return this.#compileObject(type, [{ set: operation.selectionSet, type }]);
  }

  #compileObject(type: GraphQLCompositeType, sets: readonly WrittenSet[]): Complete {
    const fields = collectFields(this.#asked, type, sets);
    return completeObject(fields.map((field) => this.#compileField(type, field)));
  }

  #compileField(type: GraphQLCompositeType, field: CollectedField): ShapedField {
    const { responseName, nodes } = field;
    const name = nodes[0]!.name.value;
    if (name === '__typename') return this.#compileTypename(type, responseName);
    if (name.startsWith('__'))
      return { kind: 'answered', responseName, answer: compileIntrospection(this.#asked, field) };
    const definition = fieldOf(type, name) ?? fieldOf(field.writtenFor, name)!;
    const isNonNull = isNonNullType(definition.type);
    const nullable = getNullableType(definition.type);
    const place = `field ${type.name}.${name}`;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const complete = this.#compileValue(definition.type, { place, sets });
    return {
      kind: 'fetched',
      responseName,
      isNonNull,
      isInherited: isInherited(responseName),
      isValid: isLeafType(nullable) && !isInherited(responseName) ? leafCheck(nullable) : null,
      place,
      complete,
    };
  }

  // Of an interface, nothing but what was fetched under this name tells what an object is.
  #compileTypename(type: GraphQLCompositeType, responseName: string): ShapedField {
    if (isObjectType(type)) return { kind: 'known', responseName, value: type.name };
    const isName = (value: unknown) => isObjectType(this.#schema.getType(String(value)));
    return { kind: 'named', responseName, isName };
  }

  #compileValue(type: GraphQLOutputType, at: At): Complete {
    if (isNonNullType(type)) return this.#compileValue(type.ofType, at);
    if (isListType(type)) {
      const inner = type.ofType as GraphQLOutputType;
      const isNonNull = isNonNullType(inner);
      return completeList({ isNonNull, place: at.place, complete: this.#compileValue(inner, at) });
    }
    if (isCompositeType(type)) return this.#compileComposite(type, at);
    return completeLeaf(leafCheck(type), at.place);
  }

  /** Compiles one shape for each type that objects turn out to have. */
  #compileComposite(type: GraphQLCompositeType, { place, sets }: At): Complete {
    const written = sets.map((set) => ({ set, type }));
    const shapes = new Map<unknown, Complete>();
    const shapeOf = (name: unknown): Complete | undefined => {
      const actual = name === undefined ? type : this.#schema.getType(String(name));
      if (!isCompositeType(actual)) return undefined;
      const shape = this.#compileObject(actual, written);
      shapes.set(name, shape);
      return shape;
    };
    return (value, shaping) => {
      if (typeof value !== 'object' || Array.isArray(value))
        return fail(shaping, `Invalid value found for ${place}.`);
      const name = (value as ResultObject).__typename;
      const shape = shapes.get(name) ?? shapeOf(name);
      if (!shape) return fail(shaping, `Invalid __typename found for object at ${place}.`);
      return shape(value, shaping);
    };
  }
}

type At = { readonly place: string; readonly sets: readonly WrittenSet['set'][] };

function fieldOf(
  type: GraphQLCompositeType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  return isUnionType(type) ? undefined : type.getFields()[name];
}
