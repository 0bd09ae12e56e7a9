import {
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  validate,
  visit,
} from 'graphql';
import type { Generated } from './generate-operation.ts';

const REMOVABLE: readonly string[] = [
  Kind.FIELD,
  Kind.INLINE_FRAGMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.DIRECTIVE,
  Kind.ARGUMENT,
];

/** The smallest operation that still fails: whatever can be left out is left out. */
export async function shrink(
  schema: GraphQLSchema,
  { query, variables }: Generated,
  fails: (operation: Generated) => Promise<boolean>,
): Promise<Generated> {
  let smallest = parse(query);
  for (let index = 0; ; index += 1) {
    const smaller = without(smallest, index);
    if (!smaller) return { query: print(smallest), variables };
    const tried = withoutUnused(smaller);
    if (!isValid(schema, tried)) continue;
    if (!(await fails({ query: print(tried), variables }))) continue;
    smallest = tried;
    index = -1;
  }
}

/** The document without its nth part, or null when there are not so many. */
function without(document: DocumentNode, nth: number): DocumentNode | null {
  let seen = -1;
  const left = visit(document, {
    enter(node: ASTNode) {
      if (!REMOVABLE.includes(node.kind)) return undefined;
      seen += 1;
      return seen === nth ? null : undefined;
    },
  });
  return seen < nth ? null : left;
}

function isValid(schema: GraphQLSchema, document: DocumentNode): boolean {
  try {
    return validate(schema, parse(print(document))).length === 0;
  } catch {
    return false; // something has no selections any more
  }
}

function withoutUnused(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    [Kind.FRAGMENT_SPREAD]: (node: { name: { value: string } }) => void used.add(node.name.value),
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.VARIABLE]: (node: { name: { value: string } }) => void used.add(`$${node.name.value}`),
  });
  return visit(document, {
    [Kind.FRAGMENT_DEFINITION]: (node: { name: { value: string } }) =>
      used.has(node.name.value) ? undefined : null,
    [Kind.VARIABLE_DEFINITION]: (node: { variable: { name: { value: string } } }) =>
      used.has(`$${node.variable.name.value}`) ? undefined : null,
  });
}
