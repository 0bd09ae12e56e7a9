import './avatar.css';

const HUES = 8;

/** The first letters of a name, in a colour that stays with the person. */
export function Avatar({ id, name }: { id: string; name: string }) {
  const hue = Number.parseInt(id.slice(-2), 16) % HUES;
  return (
    <span className={`avatar hue-${hue}`} title={name} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
