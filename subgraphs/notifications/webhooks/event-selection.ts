import { accountsEvents } from '@trellis/accounts/events';
import { goalEvents } from '@trellis/goals/events';
import { taskEvents } from '@trellis/tasks/events';
import { WebhookChanged } from '../events.ts';

/** Publishers whose events can be chosen all together. */
const PUBLISHERS = ['accounts', 'goals', 'tasks', 'audit'] as const;
const EXACT = /^([a-z]+)\.[a-z-]+\.v\d+$/;

const KNOWN: ReadonlySet<string> = new Set(
  [...accountsEvents, ...goalEvents, ...taskEvents, WebhookChanged].map(({ type }) => type),
);

/** Whether a webhook can ask for this: a type, all types of a publisher (`tasks.*`), or all (`*`). */
export function isSelection(text: string): boolean {
  if (text === '*') return true;
  if (text.endsWith('.*')) return PUBLISHERS.some((name) => text === `${name}.*`);
  return isOffered(text);
}

/** Whether any webhook gets events of this type. What calls themselves lead to would never end. */
export function isOffered(type: string): boolean {
  return KNOWN.has(type) || (EXACT.test(type) && type.startsWith('audit.'));
}

/** Whether a webhook that asks for these gets an event of this type. */
export function wants(selections: readonly string[], type: string): boolean {
  if (!isOffered(type)) return false;
  return selections.some(
    (selection) =>
      selection === '*' ||
      selection === type ||
      (selection.endsWith('.*') && type.startsWith(selection.slice(0, -1))),
  );
}
