import { scaleLinear, scaleTime } from 'd3-scale';
import { area, line } from 'd3-shape';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useMessages } from '../messages/MessagesProvider.tsx';
import type { CheckInRowFragment } from './generated/check-in.ts';

const WIDTH = 640;
const HEIGHT = 96;
const percentOf = (progress: number) => Math.round(progress * 100);

/** Progress as it was at each check-in, as a line over time. */
export function ProgressChart({ checkIns }: { checkIns: readonly CheckInRowFragment[] }) {
  const { t } = useMessages();
  const { direction } = useLocale();
  const points = checkIns
    .map(({ createdAt, progress }) => ({ at: Date.parse(createdAt), progress }))
    .toSorted((a, b) => a.at - b.at);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const [start, end] = direction === 'rtl' ? [WIDTH - 4, 4] : [4, WIDTH - 4];
  const x = scaleTime([first.at, last.at], [start, end]);
  const y = scaleLinear([0, 1], [HEIGHT - 4, 4]);
  type Point = (typeof points)[number];
  const along = line<Point>(
    ({ at }) => x(at),
    ({ progress }) => y(progress),
  );
  const below = area<Point>(
    ({ at }) => x(at),
    y(0),
    ({ progress }) => y(progress),
  );
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t.goals.chart(percentOf(first.progress), percentOf(last.progress))}
    >
      <path className="chart-area" d={below(points) ?? ''} />
      <path className="chart-line" d={along(points) ?? ''} />
      {points.map(({ at, progress }) => (
        <circle key={at} className="chart-point" cx={x(at)} cy={y(progress)} r="3" />
      ))}
    </svg>
  );
}
