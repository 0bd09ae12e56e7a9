import { useApolloClient } from '@apollo/client/react';
import type { Refusal } from '../api/refusals.ts';
import { notify } from '../ui/notices.ts';
import { readViewerAgain } from '../workspace/read-viewer-again.ts';
import { useMessages } from './MessagesProvider.tsx';
import { useRefusalText } from './use-refusal-text.ts';

// One may have been taken out of the workspace.
const NO_ACCESS = ['NOT_FOUND', 'FORBIDDEN', 'PERMISSION_DENIED'];

const SHOWN_OF_TEXT = 200;

/** A function that tells of each refusal, and answers whether there was none. */
export function useReport(): (refusals: readonly Refusal[], what?: string) => boolean {
  const { t } = useMessages();
  const say = useRefusalText();
  const client = useApolloClient();
  return (refusals, what) => {
    const notSaved = what ? t.tasks.notSaved(what.slice(0, SHOWN_OF_TEXT)) : t.app.notSaved;
    for (const refusal of refusals) notify(`${notSaved} ${say(refusal)}`, { isError: true });
    if (refusals.some(({ code }) => NO_ACCESS.includes(code)))
      void readViewerAgain(client).catch(() => undefined);
    return refusals.length === 0;
  };
}
