import { useMessages } from '../messages/MessagesProvider.tsx';
import { percentFormat } from './percent-format.ts';

export type Part = {
  readonly id: string;
  readonly name: string;
  readonly count: number | undefined;
};

/** Shares of a whole as one bar, above a table of the same numbers, which is what screen readers read. */
export function StackedBar({ title, parts }: { title: string; parts: readonly Part[] }) {
  const { locale } = useMessages();
  const percent = percentFormat(locale);
  const total = parts.reduce((sum, { count = 0 }) => sum + count, 0);
  return (
    <section className="panel">
      <h2>
        {title} <span className="muted">{total}</span>
      </h2>
      <div className="stack" aria-hidden="true">
        {parts.map(
          ({ id, name, count = 0 }) =>
            count > 0 && (
              <span
                key={id}
                className={`stack-part tone-${id}`}
                style={{ flexGrow: count }}
                title={`${name}: ${count}`}
              />
            ),
        )}
      </div>
      <table className="legend" aria-label={title}>
        <tbody>
          {parts.map(({ id, name, count }) => (
            <tr key={id}>
              <th scope="row">
                <span className={`swatch tone-${id}`} aria-hidden="true" />
                {name}
              </th>
              <td>{count ?? '–'}</td>
              <td className="muted">{count && total ? percent.format(count / total) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
