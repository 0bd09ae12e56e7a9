import { type DirectiveNode, type DocumentNode, parse, print } from 'graphql';
import type { SchemaChange } from './changes.ts';
import type { SubgraphSource } from './compose.ts';

const ACCESS: readonly string[] = ['authenticated', 'requiresScopes', 'policy'];
const WATCHED = [...ACCESS, 'key', 'shareable', 'inaccessible', 'override', 'requires', 'provides'];

/** How the meaning of a subgraph changes where its types do not: who may see what, and its keys. */
export function directiveChanges(before: SubgraphSource, after: SubgraphSource): SchemaChange[] {
  const [old, young] = [directivesOf(parse(before.sdl)), directivesOf(parse(after.sdl))];
  const gone = [...old].filter(([one, { place }]) => !young.has(one) && exists(young, place));
  const added = [...young].filter(([one, { place }]) => !old.has(one) && exists(old, place));
  return [
    ...gone.map(([, found]) => change(after.name, found, 'removed')),
    ...added.map(([, found]) => change(after.name, found, 'added')),
  ];
}

type Found = { readonly place: string; readonly name: string; readonly text: string };

function change(
  subgraph: string,
  { place, name, text }: Found,
  how: 'added' | 'removed',
): SchemaChange {
  const level = levelOf(name, how);
  return { level, subgraph, coordinate: place, message: `${text} was ${how}`, usedBy: [] };
}

// Access that opens cannot be taken back; access that closes, clients notice.
function levelOf(name: string, how: 'added' | 'removed'): SchemaChange['level'] {
  if (ACCESS.includes(name)) return how === 'removed' ? 'breaking' : 'dangerous';
  if (name === 'key') return how === 'removed' ? 'breaking' : 'safe';
  return 'dangerous';
}

function directivesOf({ definitions }: DocumentNode): Map<string, Found> {
  const found = new Map<string, Found>();
  const note = (place: string, directives: readonly DirectiveNode[] = []) => {
    found.set(place, { place, name: '', text: '' });
    for (const directive of directives) {
      const text = print(directive).replaceAll(/\s+/g, ' ');
      const name = directive.name.value;
      if (WATCHED.includes(name)) found.set(`${place} ${text}`, { place, name, text });
    }
  };
  for (const definition of definitions) {
    if (!('name' in definition) || !definition.name || !('directives' in definition)) continue;
    note(definition.name.value, definition.directives);
    if (!('fields' in definition)) continue;
    for (const field of definition.fields ?? [])
      note(`${definition.name.value}.${field.name.value}`, field.directives);
  }
  return found;
}

function exists(found: ReadonlyMap<string, Found>, place: string): boolean {
  return found.has(place);
}
