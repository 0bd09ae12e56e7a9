import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Button } from '../ui/Button.tsx';
import { useViewer } from '../workspace/WorkspaceProvider.tsx';
import { WatchTaskDocument } from './generated/watch-task.ts';

/** How many are told of what happens to a task, and whether oneself is. */
export function Watchers({
  task: { id, title, watcherIds },
}: {
  task: { readonly id: string; readonly title: string; readonly watcherIds: readonly string[] };
}) {
  const { t } = useMessages();
  const report = useReport();
  const viewer = useViewer();
  const watch = useChange(WatchTaskDocument);
  const isWatching = watcherIds.includes(viewer.id);

  async function toggle(): Promise<void> {
    const others = watcherIds.filter((watcherId) => watcherId !== viewer.id);
    const expected = isWatching ? others : [...others, viewer.id];
    const { errors } = await watch(
      { id, watching: !isWatching },
      {
        __typename: 'TaskPayload',
        task: { __typename: 'Task', id, watcherIds: expected },
        errors: [],
      },
    );
    report(errors, title);
  }

  return (
    <div className="field">
      <span className="label">{t.detail.watchers}</span>
      <div className="watchers">
        <span>{t.detail.watcherCount(watcherIds.length)}</span>
        <Button onPress={() => void toggle()}>
          {isWatching ? t.detail.unwatch : t.detail.watch}
        </Button>
      </div>
    </div>
  );
}
