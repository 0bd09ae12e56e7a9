import { useApolloClient } from '@apollo/client/react';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
} from 'react';
import { useOutbox } from '../api/OutboxProvider.tsx';
import { WatchGoalsDocument } from '../goals/generated/watch-goals.ts';
import { UnreadCountDocument } from '../inbox/generated/unread-count.ts';
import { WatchNotificationsDocument } from '../inbox/generated/watch-notifications.ts';
import { type TaskRowFragment, TaskRowFragmentDoc } from '../tasks/generated/task-row.ts';
import { WatchTasksDocument } from '../tasks/generated/watch-tasks.ts';
import { readViewerAgain } from '../workspace/read-viewer-again.ts';
import { Feed, type FeedName, type Feeds, type Received } from './feeds.ts';
import { follow } from './follow.ts';

const Context = createContext<Feeds | null>(null);

/**
 * Follows what happens in the workspace. What comes in goes into the cache by itself, so that all that is shown
 * is up to date; lists hear of it besides, since only they know what belongs into them.
 */
export function LiveProvider({
  workspaceId,
  children,
}: {
  workspaceId: string;
  children: ReactNode;
}) {
  const client = useApolloClient();
  const outbox = useOutbox();
  const feeds = useMemo<Feeds>(
    () => ({ tasks: new Feed(), goals: new Feed(), notifications: new Feed() }),
    [],
  );
  useEffect(() => {
    const variables = { workspaceId };
    const onAccessChanged = () => void readViewerAgain(client).catch(() => undefined);
    // As it is shown: later than the change if more is known, and with what is expected of one's own changes.
    const asShown = <Task extends TaskRowFragment>(task: Task): Task => ({
      ...task,
      ...client.cache.readFragment<TaskRowFragment>(
        {
          id: client.cache.identify(task) as string,
          fragment: TaskRowFragmentDoc,
          fragmentName: 'TaskRow',
        },
        true,
      ),
    });
    const stops = [
      follow({
        client,
        document: WatchTasksDocument,
        variables,
        onAccessChanged,
        read: (data) => data.taskChanged,
        ...feeds.tasks.sink,
        onChange: (change) => {
          outbox.settle(change.clientMutationId);
          const task = change.task && asShown(change.task);
          feeds.tasks.sink.onChange({ ...change, task });
        },
      }),
      follow({
        client,
        document: WatchGoalsDocument,
        variables,
        onAccessChanged,
        read: (data) => data.goalChanged,
        ...feeds.goals.sink,
        onChange: (change) => {
          outbox.settle(change.clientMutationId);
          feeds.goals.sink.onChange(change);
        },
      }),
      follow({
        client,
        document: WatchNotificationsDocument,
        variables: {},
        read: (data) => data.notificationReceived,
        ...feeds.notifications.sink,
      }),
      feeds.notifications.onChange(({ unreadCount }) =>
        client.writeQuery({
          query: UnreadCountDocument,
          data: { __typename: 'Query', unreadCount },
        }),
      ),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [client, outbox, workspaceId, feeds]);
  return <Context value={feeds}>{children}</Context>;
}

/** Calls with each change of a feed, and when some were missed so that the state is to be read anew. */
export function useFeed<Name extends FeedName>(
  name: Name,
  onChange: (change: Received<Name>) => void,
  onMissed: () => void,
): void {
  const feeds = useContext(Context) as Feeds;
  const feed = feeds[name] as Feed<Received<Name>>;
  const changed = useEffectEvent(onChange);
  const missed = useEffectEvent(onMissed);
  useEffect(() => {
    const stops = [feed.onChange((change) => changed(change)), feed.onMissed(() => missed())];
    return () => {
      for (const stop of stops) stop();
    };
  }, [feed]);
}
