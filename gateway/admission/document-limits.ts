import { CodedError } from '@trellis/kernel/errors';
import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf, rootFieldsOf } from '../supergraph/root-fields.ts';

export const DOCUMENT_LIMITS = {
  tokens: 1_000,
  depth: 12,
  rootAliases: 15,
  rootMutations: 15,
  fragments: 100,
  /** Fields after all fragments have been written out. */
  fields: 2_000,
} as const;

type Size = { readonly depth: number; readonly fields: number };
type Fragments = ReturnType<typeof fragmentsOf>;

/**
 * Refuses documents that would be expensive to validate or to plan. It looks at each fragment once,
 * so its own cost grows with the length of the document only.
 *
 * @throws CodedError QUERY_TOO_COMPLEX
 */
export function checkDocumentLimits(document: DocumentNode): void {
  const fragments = fragmentsOf(document);
  if (fragments.size > DOCUMENT_LIMITS.fragments) throw tooComplex('fragments');
  const measure = sizeOfFragments(fragments);
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
    const size = measure(operation.selectionSet);
    if (size.depth > DOCUMENT_LIMITS.depth) throw tooComplex('depth');
    if (size.fields > DOCUMENT_LIMITS.fields) throw tooComplex('fields');
    checkRoot(document, operation);
  }
}

/** The refusal of a document that exceeds a limit. */
export function tooComplex(limit: keyof typeof DOCUMENT_LIMITS): CodedError<'QUERY_TOO_COMPLEX'> {
  const most = DOCUMENT_LIMITS[limit];
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

// Response names count, not mentions: the same name twice is one field and costs once.
function checkRoot(document: DocumentNode, operation: OperationDefinitionNode): void {
  const responseNames = new Map<string, Set<string>>();
  for (const { field } of rootFieldsOf(document, operation)) {
    const names = responseNames.get(field.name.value) ?? new Set();
    responseNames.set(field.name.value, names.add((field.alias ?? field.name).value));
  }
  const counts = [...responseNames.values()].map((names) => names.size);
  if (Math.max(0, ...counts) > DOCUMENT_LIMITS.rootAliases) throw tooComplex('rootAliases');
  const total = counts.reduce((sum, count) => sum + count, 0);
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  if (isMutation && total > DOCUMENT_LIMITS.rootMutations) throw tooComplex('rootMutations');
}
