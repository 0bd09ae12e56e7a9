import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Which operations use a part of the schema, by coordinate: `Task`, `Task.title`, `Query.tasks.first`. */
export type Usage = ReadonlyMap<string, ReadonlySet<string>>;

/** What the operations that clients have registered use of a schema. */
export function usageOf(schema: GraphQLSchema, documents: readonly DocumentNode[]): Usage {
  const usage = new Map<string, Set<string>>();
  for (const document of documents) {
    const operation = nameOf(document);
    const note = (...parts: (string | undefined)[]) => {
      const coordinate = parts.join('.');
      usage.set(coordinate, (usage.get(coordinate) ?? new Set()).add(operation));
    };
    const info = new TypeInfo(schema);
    visit(
      document,
      visitWithTypeInfo(info, {
        [Kind.FIELD]: () => {
          const parent = info.getParentType()?.name;
          note(parent);
          note(parent, info.getFieldDef()?.name);
          const type = info.getType();
          if (type) note(getNamedType(type).name);
        },
        [Kind.ARGUMENT]: () => {
          if (info.getDirective()) return;
          note(info.getParentType()?.name, info.getFieldDef()?.name, info.getArgument()?.name);
          noteInput(info.getArgument()?.type, note);
        },
      }),
    );
  }
  return usage;
}

function noteInput(
  type: GraphQLInputType | undefined,
  note: (name: string) => void,
  seen = new Set<string>(),
): void {
  if (!type) return;
  const inner = getNamedType(type);
  if (seen.has(inner.name)) return;
  seen.add(inner.name);
  note(inner.name);
  if (isInputObjectType(inner))
    for (const field of Object.values(inner.getFields())) noteInput(field.type, note, seen);
}

function nameOf({ definitions }: DocumentNode): string {
  const operation = definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  return operation?.name?.value ?? 'an operation without name';
}
