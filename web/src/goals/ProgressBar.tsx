import { useMessages } from '../messages/MessagesProvider.tsx';

/** Progress from 0 to 1, as a bar and as a number. */
export function ProgressBar({ value, label }: { value: number; label: string }) {
  const { locale } = useMessages();
  const text = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(value);
  return (
    <span className="progress">
      <progress aria-label={label} value={value} max={1} />
      <span className="progress-text">{text}</span>
    </span>
  );
}
