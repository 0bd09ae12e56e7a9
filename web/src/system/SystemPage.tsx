import { useMessages } from '../messages/MessagesProvider.tsx';
import { DeadLetters } from './DeadLetters.tsx';
import { EventBacklogs } from './EventBacklogs.tsx';
import { Health } from './Health.tsx';
import '../ui/detail.css';
import '../settings/settings.css';

/** For ADMINs: whether all parts are there, what lags, and what could not be handled. */
export default function SystemPage() {
  const { t } = useMessages();
  return (
    <>
      <div className="page-head">
        <h1>{t.nav.system}</h1>
        <a href="/explorer">{t.nav.explorer}</a>
      </div>
      <div className="settings">
        <Health />
        <EventBacklogs />
        <DeadLetters />
      </div>
    </>
  );
}
