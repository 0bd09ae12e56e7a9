/** How many there are of each, as bars beside the numbers. */
export function CountBars({
  counts = [],
}: {
  counts?: readonly (readonly [name: string, count: number])[] | undefined;
}) {
  const most = Math.max(1, ...counts.map(([, count]) => count));
  return (
    <table className="count-bars">
      <tbody>
        {counts.map(([name, count]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="count-bar-cell" aria-hidden="true">
              {count > 0 && (
                <span className="count-bar" style={{ inlineSize: `${(100 * count) / most}%` }} />
              )}
            </td>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
