import './labels.css';

/** A label as it stands beside the title of a task. */
export function LabelChip({ name, color }: { name: string; color: string }) {
  return (
    <span className="chip label-chip">
      <span className="dot" style={{ background: color }} />
      {name}
    </span>
  );
}
