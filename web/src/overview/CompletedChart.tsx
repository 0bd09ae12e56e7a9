import { useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { useFeed } from '../live/LiveProvider.tsx';
import { useLater } from '../live/use-later.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { ownZone } from '../time/format.ts';
import { Select } from '../ui/Field.tsx';
import { useViewer, useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { Columns } from './Columns.tsx';
import { CompletedDocument, type CompletedQuery } from './generated/completed.ts';
import { lastWindows, type Unit } from './windows.ts';

// Each reading counts fourteen times, so it waits for changes that come together.
const GATHER_MS = 1_000;

/** How many tasks were done on each of the last days, or in each of the last weeks. */
export function CompletedChart() {
  const { t, locale } = useMessages();
  const { id: workspaceId } = useWorkspace();
  const timeZone = useViewer().timeZone ?? ownZone;
  const [unit, setUnit] = useState<Unit>('days');
  const today = new Date().toDateString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the windows are others on another day
  const windows = useMemo(() => lastWindows(unit, timeZone), [unit, timeZone, today]);
  const { data, refetch } = useQuery(CompletedDocument, {
    variables: {
      workspaceId,
      ...Object.fromEntries(
        windows.map(({ from, until }, index) => [`w${index}`, { gte: from, lt: until }]),
      ),
    },
    fetchPolicy: 'cache-and-network',
  });
  const readAgain = useLater(() => void refetch().catch(() => undefined), GATHER_MS);
  useFeed('tasks', readAgain, readAgain);

  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', timeZone });
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone });
  const columns = windows.map(({ from }, index) => {
    const day = new Date(from);
    return {
      id: from,
      label: short.format(day),
      name: unit === 'days' ? full.format(day) : t.overview.weekOf(full.format(day)),
      count:
        data?.[`w${index}` as keyof Omit<CompletedQuery, '__typename'>]?.totalCount ?? undefined,
    };
  });
  const total = columns.reduce((sum, { count = 0 }) => sum + count, 0);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>
          {t.overview.doneIn[unit]} <span className="muted">{total}</span>
        </h2>
        <Select
          label={t.overview.per}
          isLabelHidden
          value={unit}
          options={Object.entries(t.overview.units)}
          onChange={(value) => setUnit(value as Unit)}
        />
      </div>
      <Columns title={t.overview.doneIn[unit]} columns={columns} />
    </section>
  );
}
