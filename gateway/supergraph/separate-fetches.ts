import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type FieldNode, type InlineFragmentNode, Kind, visit } from 'graphql';
import type { Planned } from './repair-plan.ts';
import type { Needs, Requirements } from './requirements.ts';
import { withDocument, withoutFragments, withoutUnusedVariables } from './with-document.ts';

type Selected = {
  readonly field: FieldNode;
  readonly type: string;
  readonly isConditional: boolean;
  readonly needs: Needs | undefined;
};
type Part = { readonly fields: Selected[]; readonly isApart: boolean };

/**
 * The fetches that take the place of one, where fields do not get on with each other: one that needs
 * what may have been left out, by a condition or for other types, would take the entity from all; and
 * a representation has room for one value of a field that is needed with different arguments.
 */
export function separateFetches(
  node: FetchNode,
  { requirements, hasConditions }: Pick<Planned, 'requirements' | 'hasConditions'>,
): FetchNode[] {
  if (!node.requires || requirements.isEmpty) return [node];
  const parts: Part[] = [];
  const plain = withDocument(node, withoutFragments(node.operationDocumentNode!));
  for (const selected of selectedFields(plain, requirements)) {
    // The planner keeps the conditions of what is needed, and forgets some of what needs it.
    const isConditional = hasConditions || selected.isConditional;
    const isApart = mayBeIncomplete({ ...selected, isConditional }, node.requires, requirements);
    const part = parts.find(
      (one) => one.isApart === isApart && canJoin(one, selected, requirements),
    );
    if (part) part.fields.push(selected);
    else parts.push({ fields: [selected], isApart });
  }
  return parts.length < 2 && !parts[0]?.isApart
    ? [node]
    : parts.map((part) => onlyPart(plain, part, requirements));
}

function selectedFields(node: FetchNode, requirements: Requirements): Selected[] {
  const found: Selected[] = [];
  const fragments: InlineFragmentNode[] = [];
  visit(node.operationDocumentNode!, {
    [Kind.INLINE_FRAGMENT]: {
      enter: (fragment: InlineFragmentNode) => void fragments.push(fragment),
      leave: () => void fragments.pop(),
    },
    [Kind.FIELD](field: FieldNode) {
      if (fragments.length === 0) return undefined;
      const type = fragments.findLast(({ typeCondition }) => typeCondition)!.typeCondition!.name
        .value;
      const isConditional = [field, ...fragments].some((one) => one.directives?.length);
      const needs = requirements.needsOf(type, field.name.value, node.serviceName);
      found.push({ field, type, isConditional, needs });
      return false;
    },
  });
  return found;
}

function mayBeIncomplete(
  { type, needs, isConditional }: Selected,
  requires: readonly QueryPlanSelectionNode[],
  requirements: Requirements,
): boolean {
  if (!needs || isConditional) return needs !== undefined;
  // Of an interface, the entities of some types may have what is needed or the key, and others not.
  const isComplete = (one: QueryPlanSelectionNode) =>
    names(one).some((name) => needs.names.has(name));
  return (
    requirements.isAbstract(type) &&
    requires.length > 1 &&
    !requires.every((one) => isComplete(one) && !isAddition(one, requirements))
  );
}

/** Whether something stands apart from the key, for all types of an interface. */
function isAddition(one: QueryPlanSelectionNode, requirements: Requirements): boolean {
  if (one.kind === 'Field' || !requirements.isAbstract(one.typeCondition ?? '')) return false;
  return !names(one).some((name) => requirements.isInAnyKey(one.typeCondition!, name));
}

function canJoin(
  { fields, isApart }: Part,
  { needs }: Selected,
  requirements: Requirements,
): boolean {
  const joined = new Set(
    fields.flatMap((one) => [...(one.needs?.standIns ?? [])]).concat(...(needs?.standIns ?? [])),
  );
  const originals = new Set([...joined].map((name) => requirements.originalOf(name)!.field));
  if (originals.size < joined.size) return false;
  return !isApart || fields.every((one) => isSame(one.needs!.names, needs!.names));
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((name) => other.has(name));
}

function onlyPart(
  node: FetchNode,
  { fields, isApart }: Part,
  requirements: Requirements,
): FetchNode {
  const kept = new Set(fields.map(({ field }) => field));
  let depth = 0;
  const document = visit(node.operationDocumentNode!, {
    [Kind.INLINE_FRAGMENT]: {
      enter: () => {
        depth += 1;
      },
      leave: (fragment: InlineFragmentNode) => {
        depth -= 1;
        return fragment.selectionSet.selections.length === 0 ? null : undefined;
      },
    },
    [Kind.FIELD](field: FieldNode) {
      if (depth === 0) return undefined;
      return kept.has(field) ? false : null;
    },
  });
  const requires = requiredBy(node, fields, isApart, requirements);
  return withDocument({ ...node, requires }, withoutUnusedVariables(document));
}

/** What of the representations these fields need, besides the key. */
function requiredBy(
  node: FetchNode,
  fields: readonly Selected[],
  isApart: boolean,
  requirements: Requirements,
): QueryPlanSelectionNode[] {
  const types = new Set(fields.map(({ type }) => type));
  const needed = new Set(fields.flatMap(({ needs }) => [...(needs?.names ?? [])]));
  const standIns = new Set(fields.flatMap(({ needs }) => [...(needs?.standIns ?? [])]));
  const isKept = (name: string, isTop: boolean) => {
    if (requirements.originalOf(name)) return standIns.has(name);
    if (!isTop || name === '__typename' || needed.has(name)) return true;
    return [...types].some((type) => requirements.isInKey(type, name, node.serviceName));
  };
  const kept = only(node.requires!, isKept);
  if (!isApart) return kept;
  return allOrNothing(kept, needed).filter((one) => !isAddition(one, requirements));
}

// An entity without what is needed gets no representation, so it is not asked for at all.
function allOrNothing(
  fragments: readonly QueryPlanSelectionNode[],
  needed: ReadonlySet<string>,
): QueryPlanSelectionNode[] {
  const inner = fragments.flatMap((one) => one.selections ?? []);
  const wanted = [...needed].flatMap((name) => inner.find((one) => nameOf(one) === name) ?? []);
  return fragments.map((fragment) => {
    const own = new Set(names(fragment));
    const added = wanted.filter((one) => !own.has(nameOf(one)));
    return {
      ...fragment,
      selections: [...(fragment.selections ?? []), ...added],
    } as typeof fragment;
  });
}

function only(
  selections: readonly QueryPlanSelectionNode[],
  isKept: (name: string, isTop: boolean) => boolean,
  isTop = true,
): QueryPlanSelectionNode[] {
  return selections.flatMap((selection): QueryPlanSelectionNode[] => {
    const isField = selection.kind === 'Field';
    if (isField && !isKept(selection.name, isTop)) return [];
    if (!selection.selections) return [selection];
    const inner = only(selection.selections, isKept, isTop && !isField);
    // A type's name alone would make a representation of an entity that nobody can tell.
    const isEmpty = inner.length < selection.selections.length && inner.every(isTypename);
    return isEmpty ? [] : [{ ...selection, selections: inner }];
  });
}

function isTypename(selection: QueryPlanSelectionNode): boolean {
  return nameOf(selection) === '__typename';
}

function names(fragment: QueryPlanSelectionNode): string[] {
  return (fragment.selections ?? []).map(nameOf);
}

function nameOf(selection: QueryPlanSelectionNode): string {
  return selection.kind === 'Field' ? selection.name : '';
}
