import { useMessages } from '../messages/MessagesProvider.tsx';
import { formatMoment } from './format.ts';

/** A moment by the clock of a zone that is named; that of the device unless another one is given. */
export function Moment({ at, timeZone }: { at: string; timeZone?: string }) {
  const { locale } = useMessages();
  return <time dateTime={at}>{formatMoment(at, locale, timeZone)}</time>;
}
