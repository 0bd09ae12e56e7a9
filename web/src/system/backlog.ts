import type { BacklogFragment } from './generated/event-backlog.ts';

/** Later than this, events are said to lag. */
const LATE_SECONDS = 2;

export type Line = 'calm' | 'moving' | 'late' | 'away';
export type Queue = BacklogFragment['queues'][number];
/** What is known of the events that a service publishes. */
export type ServiceLine = {
  readonly name: string;
  readonly backlog: Pick<BacklogFragment, 'lagSeconds' | 'queues'> | null;
  readonly line: Line;
};
export type QueueState = 'calm' | 'moving' | 'setAside' | 'unknown';

/** How it stands with what a service publishes; `away` if the service has not answered. */
export function lineOf(backlog: Pick<BacklogFragment, 'lagSeconds'> | null | undefined): Line {
  if (!backlog) return 'away';
  if (backlog.lagSeconds > LATE_SECONDS) return 'late';
  return backlog.lagSeconds > 0 ? 'moving' : 'calm';
}

/** How it stands with a queue, the worst first. */
export function queueStateOf({ waiting, retrying, setAside }: Queue): QueueState {
  if (waiting === null) return 'unknown';
  if (setAside > 0) return 'setAside';
  return waiting + retrying > 0 ? 'moving' : 'calm';
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** An amount of time in one unit, from seconds with a digit behind the point to days. */
export function formatLag(seconds: number, locale: string): string {
  const [unit, size] = UNITS.find(([, long]) => seconds >= 2 * long) ?? ['second', 1];
  const maximumFractionDigits = unit === 'second' && seconds < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits,
  }).format(seconds / size);
}
