import { CodedError } from '@trellis/kernel/errors';
import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { fragmentsOf, rootFieldsOf } from '../supergraph/root-fields.ts';

export type DocumentLimits = {
  readonly tokens: number;
  readonly depth: number;
  readonly rootAliases: number;
  /** Names that a document gives to one field that holds a value, and takes no arguments. */
  readonly leafAliases: number;
  readonly rootMutations: number;
  readonly fragments: number;
  /** Fields after all fragments have been written out. */
  readonly fields: number;
};

type Size = { readonly depth: number; readonly fields: number };
type Fragments = ReturnType<typeof fragmentsOf>;

/**
 * Refuses documents that would be expensive to validate or to plan. It looks at each fragment once,
 * so its own cost grows with the length of the document only.
 *
 * @throws CodedError QUERY_TOO_COMPLEX
 */
export function checkDocumentLimits(document: DocumentNode, limits: DocumentLimits): void {
  const fragments = fragmentsOf(document);
  if (fragments.size > limits.fragments) throw tooComplex(limits, 'fragments');
  const measure = sizeOfFragments(fragments);
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
    const size = measure(operation.selectionSet);
    if (size.depth > limits.depth) throw tooComplex(limits, 'depth');
    if (size.fields > limits.fields) throw tooComplex(limits, 'fields');
    checkRoot(document, operation, limits);
  }
  checkLeafAliases(document, limits);
}

/** The refusal of a document that exceeds a limit. */
export function tooComplex(
  limits: DocumentLimits,
  limit: keyof DocumentLimits,
): CodedError<'QUERY_TOO_COMPLEX'> {
  const most = limits[limit];
  return new CodedError(
    'QUERY_TOO_COMPLEX',
    `The document exceeds the limit "${limit}": ${most}.`,
    {
      details: { limit, most },
    },
  );
}

function sizeOfFragments(fragments: Fragments): (selectionSet: SelectionSetNode) => Size {
  const sizes = new Map<string, Size>();

  function sizeOfFragment(name: string): Size {
    const known = sizes.get(name);
    if (known) return known;
    sizes.set(name, { depth: 0, fields: 0 }); // a circle ends here; validation reports it
    const fragment = fragments.get(name);
    const size = fragment ? sizeOf(fragment.selectionSet) : { depth: 0, fields: 0 };
    sizes.set(name, size);
    return size;
  }

  function sizeOf(selectionSet: SelectionSetNode): Size {
    let depth = 0;
    let fields = 0;
    for (const selection of selectionSet.selections) {
      const isField = selection.kind === Kind.FIELD;
      // Introspection nests deeper than queries do and has a rule of its own in validation.
      if (isField && selection.name.value.startsWith('__')) {
        fields += 1;
        continue;
      }
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? sizeOfFragment(selection.name.value)
          : sizeOf(selection.selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] });
      depth = Math.max(depth, inner.depth + (isField ? 1 : 0));
      fields += inner.fields + (isField ? 1 : 0);
    }
    return { depth, fields };
  }

  return sizeOf;
}

// A value under many names is sent many times; a long text would make an answer of any size.
function checkLeafAliases(document: DocumentNode, limits: DocumentLimits): void {
  const names = new Map<string, Set<string>>();
  visit(document, {
    Field({ name, alias, selectionSet, arguments: given = [] }) {
      if (selectionSet || given.length > 0 || name.value.startsWith('__')) return;
      const known = names.get(name.value) ?? new Set();
      names.set(name.value, known.add((alias ?? name).value));
      if (known.size > limits.leafAliases) throw tooComplex(limits, 'leafAliases');
    },
  });
}

// Response names count, not mentions: the same name twice is one field and costs once.
function checkRoot(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  limits: DocumentLimits,
): void {
  const responseNames = new Map<string, Set<string>>();
  for (const { field } of rootFieldsOf(document, operation)) {
    const names = responseNames.get(field.name.value) ?? new Set();
    responseNames.set(field.name.value, names.add((field.alias ?? field.name).value));
  }
  const counts = [...responseNames.values()].map((names) => names.size);
  if (Math.max(0, ...counts) > limits.rootAliases) throw tooComplex(limits, 'rootAliases');
  const total = counts.reduce((sum, count) => sum + count, 0);
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  if (isMutation && total > limits.rootMutations) throw tooComplex(limits, 'rootMutations');
}
