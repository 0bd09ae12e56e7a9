import { useState } from 'react';
import { draftKey } from '../session/drafts.ts';
import { useViewer } from '../workspace/WorkspaceProvider.tsx';

/**
 * A text that is being written, kept in this tab by person and by what it is for, so that it is still there after
 * one has looked at another page. An empty text is not kept.
 */
export function useDraft(
  name: string,
  initial = '',
): [text: string, write: (next: string) => void, read: () => string] {
  const { id } = useViewer();
  const key = draftKey(id, name);
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? initial);
  function write(next: string): void {
    setText(next);
    if (next && next !== initial) sessionStorage.setItem(key, next);
    else sessionStorage.removeItem(key);
  }
  return [text, write, () => sessionStorage.getItem(key) ?? ''];
}
