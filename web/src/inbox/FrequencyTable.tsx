import type { Channel, Frequency, Topic } from '../api/generated/schema.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Select } from '../ui/Field.tsx';
import { TableScroll } from '../ui/TableScroll.tsx';

type Rule = { readonly topic: Topic; readonly channel: Channel; readonly frequency: Frequency };
const CHANNELS: readonly Channel[] = ['IN_APP', 'EMAIL'];

/** How soon each channel tells of each topic. */
export function FrequencyTable({
  rules,
  onChange,
}: {
  rules: readonly Rule[];
  onChange: (rule: Rule) => void;
}) {
  const { t } = useMessages();
  const topics = [...new Set(rules.map(({ topic }) => topic))];
  return (
    <section className="detail-section" aria-labelledby="frequencies">
      <h2 id="frequencies">{t.inbox.frequenciesTitle}</h2>
      <TableScroll label={t.inbox.frequenciesTitle}>
        <table className="table frequencies">
          <thead>
            <tr>
              <th scope="col">{t.inbox.topic}</th>
              {CHANNELS.map((channel) => (
                <th key={channel} scope="col">
                  {t.inbox.channels[channel]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {topics.map((topic) => (
              <tr key={topic}>
                <th scope="row">{t.inbox.topics[topic]}</th>
                {CHANNELS.map((channel) => {
                  const rule = rules.find((one) => one.topic === topic && one.channel === channel);
                  const frequencies = Object.entries(t.inbox.frequencies).filter(
                    ([name]) => channel === 'EMAIL' || ['IMMEDIATE', 'OFF'].includes(name),
                  );
                  return (
                    <td key={channel}>
                      <Select
                        label={`${t.inbox.topics[topic]}, ${t.inbox.channels[channel]}`}
                        isLabelHidden
                        value={rule?.frequency ?? (topic === 'SECURITY' ? 'IMMEDIATE' : 'OFF')}
                        disabled={topic === 'SECURITY'}
                        options={frequencies}
                        onChange={(frequency) =>
                          onChange({ topic, channel, frequency: frequency as Frequency })
                        }
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
