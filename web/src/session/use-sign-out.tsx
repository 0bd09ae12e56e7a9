import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useOutbox } from '../api/OutboxProvider.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { notify } from '../ui/notices.ts';
import { useConfirm } from '../ui/use-confirm.tsx';
import { forgetDrafts } from './drafts.ts';
import { session } from './session.ts';

/** A function that signs out, and asks before if that gives up changes that wait for their answer. */
export function useSignOut(): { signOut: () => Promise<void>; dialog: ReactNode } {
  const { t } = useMessages();
  const outbox = useOutbox();
  const { ask, dialog } = useConfirm();
  const navigate = useNavigate();

  async function giveUp(): Promise<void> {
    await outbox.forget();
    forgetDrafts();
    if (!(await session.signOut())) notify(t.session.endedHereOnly, { isError: true });
    // Who signs in next may be somebody else, for whom there is nothing at the address of before.
    if (!session.isSignedIn) void navigate('/sign-in', { replace: true });
  }

  async function signOut(): Promise<void> {
    const { length } = await outbox.all();
    if (length === 0) return giveUp();
    ask({
      title: t.connection.unsentTitle,
      hint: t.connection.unsent(length),
      confirm: t.connection.giveUp,
      onConfirm: giveUp,
    });
  }
  return { signOut, dialog };
}
