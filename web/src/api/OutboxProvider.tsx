import { useApolloClient } from '@apollo/client/react';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useSyncExternalStore,
} from 'react';
import { connection } from '../live/connection.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { notify } from '../ui/notices.ts';
import { type KeptChange, Outbox } from './outbox.ts';
import { insisting, sendKept } from './send-kept.ts';

const Context = createContext<Outbox | null>(null);

/** Keeps the changes of a person until they are answered, and sends those that closed pages have left. */
export function OutboxProvider({ userId, children }: { userId: string; children: ReactNode }) {
  const { t } = useMessages();
  const client = useApolloClient();
  const report = useReport();
  const outbox = useMemo(() => new Outbox(userId), [userId]);

  const send = useEffectEvent(async (change: KeptChange): Promise<void> => {
    const outcome = await sendKept(client, change);
    if (outcome === 'unanswered') return;
    if (outcome === 'conflict') return askAbout(change);
    outbox.settle(change.id);
    if (outcome === 'too old')
      notify(t.connection.tooOld(change.what ?? t.connection.aChange), { isError: true });
    else report(outcome, change.what);
  });

  // It is kept until the person has chosen, in the next page as well.
  function askAbout(change: KeptChange): void {
    const { id, what } = change;
    notify(t.connection.conflict(what ?? t.connection.aChange), {
      isError: true,
      actions: [
        { text: t.conflict.takeTheirs, run: () => outbox.settle(id) },
        { text: t.conflict.keepMine, run: () => send(insisting(change)) },
      ],
    });
  }

  useEffect(() => {
    const release = outbox.claim();
    const takeOver = () => void outbox.takeOver((change) => send(change));
    takeOver();
    // A page that was closed while the connection was lost has left something as well.
    const stop = connection.subscribe(() => connection.state === 'open' && takeOver());
    return () => {
      stop();
      release();
    };
  }, [outbox]);
  return <Context value={outbox}>{children}</Context>;
}

/** What waits for its answer. */
export function useOutbox(): Outbox {
  const outbox = useContext(Context);
  if (!outbox) throw new Error('useOutbox needs an OutboxProvider above it.');
  return outbox;
}

/** How many changes of this page wait for their answer. */
export function useWaitingCount(): number {
  const outbox = useOutbox();
  return useSyncExternalStore(outbox.subscribe, () => outbox.count);
}
