import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';

const CONDITIONS = ['skip', 'include'];
const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * A document without conditions that are written out, such as `@skip(if: true)`, and without what they
 * take away: the planner forgets some of them.
 */
export function withSettledConditions(document: DocumentNode): DocumentNode {
  const settle = (node: FieldNode | FragmentSpreadNode | InlineFragmentNode) => {
    const { directives = [] } = node;
    if (!directives.some(isSettled)) return undefined;
    if (directives.some(isAgainst)) return null;
    return { ...node, directives: directives.filter((one) => !isSettled(one)) };
  };
  return visit(document, {
    [Kind.FIELD]: { enter: settle },
    [Kind.FRAGMENT_SPREAD]: { enter: settle },
    [Kind.INLINE_FRAGMENT]: { enter: settle },
    [Kind.SELECTION_SET]: {
      leave: (set: SelectionSetNode) =>
        set.selections.length === 0 ? { ...set, selections: [TYPENAME] } : undefined,
    },
  });
}

/** Whether a part of a document may be left out. */
export function hasConditions(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.DIRECTIVE]: ({ name }: DirectiveNode) => {
      found ||= CONDITIONS.includes(name.value);
    },
  });
  return found;
}

function isSettled({ name, arguments: given = [] }: DirectiveNode): boolean {
  return CONDITIONS.includes(name.value) && given[0]?.value.kind === Kind.BOOLEAN;
}

function isAgainst({ name, arguments: given = [] }: DirectiveNode): boolean {
  const value = given[0]?.value;
  return value?.kind === Kind.BOOLEAN && value.value === (name.value === 'skip');
}
