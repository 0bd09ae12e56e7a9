import { useMessages } from '../messages/MessagesProvider.tsx';
import { type Queue, queueStateOf } from './backlog.ts';
import { ScrollTable } from './ScrollTable.tsx';

/** What waits for each consumer of events. */
export function QueueTable({ queues }: { queues: readonly Queue[] }) {
  const { t } = useMessages();
  return (
    <ScrollTable label={t.system.queues}>
      <thead>
        <tr>
          <th scope="col">{t.system.queue}</th>
          <th scope="col">{t.system.state}</th>
          <th scope="col">{t.system.waiting}</th>
          <th scope="col">{t.system.retrying}</th>
          <th scope="col">{t.system.setAside}</th>
        </tr>
      </thead>
      <tbody>
        {queues.map((queue) => {
          const state = queueStateOf(queue);
          return (
            <tr key={queue.name}>
              <th scope="row">{queue.name}</th>
              <td className={state === 'unknown' || state === 'setAside' ? 'error' : undefined}>
                {t.system.queueStates[state]}
              </td>
              <td>{queue.waiting ?? '?'}</td>
              <td>{queue.retrying}</td>
              <td>{queue.setAside}</td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}
