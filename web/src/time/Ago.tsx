import { useMessages } from '../messages/MessagesProvider.tsx';
import { formatAgo, formatMoment } from './format.ts';

/** How long ago something was, with the moment itself where one points at it. */
export function Ago({ at, className }: { at: string; className?: string }) {
  const { locale } = useMessages();
  return (
    <time className={className} dateTime={at} title={formatMoment(at, locale)}>
      {formatAgo(at, locale)}
    </time>
  );
}
