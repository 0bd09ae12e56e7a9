import { scaleBand, scaleLinear } from 'd3-scale';
import { useRef } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useWidth } from '../ui/use-width.ts';

export type Column = {
  readonly id: string;
  /** Below the column. */
  readonly label: string;
  /** In full, where there is room or somebody listens. */
  readonly name: string;
  readonly count: number | undefined;
};

const HEIGHT = 150;
const ABOVE = 18;
const BELOW = 18;
const LABEL_WIDTH = 34;

/** Numbers over time as columns, with a table of them for screen readers. Time runs as the language is written. */
export function Columns({ title, columns }: { title: string; columns: readonly Column[] }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const { direction } = useLocale();
  const x = scaleBand(
    columns.map(({ id }) => id),
    direction === 'rtl' ? [width, 0] : [0, width],
  ).padding(0.25);
  const most = Math.max(1, ...columns.map(({ count = 0 }) => count));
  const y = scaleLinear([0, most], [HEIGHT - BELOW, ABOVE]);
  const everySome = Math.max(1, Math.ceil(LABEL_WIDTH / Math.max(x.step(), 1)));
  return (
    <div ref={box} className="columns">
      <svg width={width} height={HEIGHT} aria-hidden="true">
        <line className="columns-floor" x1={0} x2={width} y1={y(0)} y2={y(0)} />
        {columns.map(({ id, label, name, count = 0 }, index) => {
          const middle = (x(id) ?? 0) + x.bandwidth() / 2;
          const isLabelled = (columns.length - 1 - index) % everySome === 0;
          return (
            <g key={id} className="column">
              <title>{`${name}: ${count}`}</title>
              <rect x={x(id)} width={x.bandwidth()} y={y(count)} height={y(0) - y(count)} rx="2" />
              {count > 0 && (
                <text className="column-count" x={middle} y={y(count) - 5}>
                  {count}
                </text>
              )}
              {isLabelled && (
                <text x={middle} y={HEIGHT - 4}>
                  {label}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <table className="only-spoken" aria-label={title}>
        <tbody>
          {columns.map(({ id, name, count }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{count ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
