import type { Refusal } from '../api/refusals.ts';
import { notify } from '../ui/notices.ts';
import { useMessages } from './MessagesProvider.tsx';
import { useRefusalText } from './use-refusal-text.ts';

/** A function that tells of each refusal, and answers whether there was none. */
export function useReport(): (refusals: readonly Refusal[], what?: string) => boolean {
  const { t } = useMessages();
  const say = useRefusalText();
  return (refusals, what) => {
    const notSaved = what ? t.tasks.notSaved(what) : t.app.notSaved;
    for (const refusal of refusals) notify(`${notSaved} ${say(refusal)}`, { isError: true });
    return refusals.length === 0;
  };
}
