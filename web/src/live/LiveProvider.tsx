import { useApolloClient } from '@apollo/client/react';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
} from 'react';
import { WatchTasksDocument, type WatchTasksSubscription } from '../tasks/generated/watch-tasks.ts';
import { follow } from './follow.ts';
import { Listeners } from './live-feed.ts';

type ChangeOf<Item> = Exclude<Item, { __typename: 'ResyncRequired' }>;
export type TaskChange = ChangeOf<WatchTasksSubscription['taskChanged']>;

type Feeds = {
  readonly tasks: Listeners<TaskChange>;
  /** Tells that changes of tasks were missed. */
  readonly tasksMissed: Listeners<void>;
};

const Context = createContext<Feeds | null>(null);

/**
 * Follows what happens in the workspace. What comes in goes into the cache by itself, so that all that is shown
 * is up to date; lists hear of it besides, since only they know what belongs into them.
 */
export function LiveProvider({
  workspace,
  children,
}: {
  workspace: { readonly id: string; readonly role: string };
  children: ReactNode;
}) {
  const client = useApolloClient();
  const workspaceId = workspace.id;
  const feeds = useMemo<Feeds>(
    () => ({ tasks: new Listeners(), tasksMissed: new Listeners() }),
    [],
  );
  useEffect(
    () =>
      follow({
        client,
        document: WatchTasksDocument,
        variables: { workspaceId },
        read: (data) => data.taskChanged,
        onChange: (change) => feeds.tasks.tell(change),
        onResync: () => feeds.tasksMissed.tell(),
      }),
    [client, workspaceId, feeds],
  );
  return <Context value={feeds}>{children}</Context>;
}

/** Calls with each change of a task, and when some were missed. */
export function useTaskChanges(onChange: (change: TaskChange) => void, onMissed: () => void): void {
  const feeds = useContext(Context) as Feeds;
  const changed = useEffectEvent(onChange);
  const missed = useEffectEvent(onMissed);
  useEffect(() => {
    const stops = [
      feeds.tasks.add((change) => changed(change)),
      feeds.tasksMissed.add(() => missed()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [feeds]);
}
