import type { ReactNode } from 'react';
import { useOutbox } from '../api/OutboxProvider.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useConfirm } from '../ui/use-confirm.tsx';
import { forgetDrafts } from './drafts.ts';
import { session } from './session.ts';

/** A function that signs out, and asks before if that gives up changes that wait for their answer. */
export function useSignOut(): { signOut: () => Promise<void>; dialog: ReactNode } {
  const { t } = useMessages();
  const outbox = useOutbox();
  const { ask, dialog } = useConfirm();

  async function giveUp(): Promise<void> {
    await outbox.forget();
    forgetDrafts();
    await session.signOut();
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
