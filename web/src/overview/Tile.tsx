import { Link } from 'react-router';

/** One number with its name; a link where there is a list behind it. */
export function Tile({
  name,
  value,
  to,
  isBad = false,
}: {
  name: string;
  value: number | string | undefined;
  to?: string;
  isBad?: boolean;
}) {
  const content = (
    <>
      <span className={isBad ? 'tile-value is-bad' : 'tile-value'}>{value ?? '–'}</span>
      <span className="tile-name">{name}</span>
    </>
  );
  return to ? (
    <Link className="tile" to={to}>
      {content}
    </Link>
  ) : (
    <div className="tile">{content}</div>
  );
}
