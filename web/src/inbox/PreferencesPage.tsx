import { useQuery } from '@apollo/client/react';
import type { UpdatePreferencesInput } from '../api/generated/schema.ts';
import { useChange } from '../api/use-change.ts';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { Loading } from '../app/Loading.tsx';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { ZoneSelect } from '../time/ZoneSelect.tsx';
import { Field } from '../ui/Field.tsx';
import { FrequencyTable } from './FrequencyTable.tsx';
import { PreferencesDocument } from './generated/preferences.ts';
import { UpdatePreferencesDocument } from './generated/update-preferences.ts';
import { QuietHours } from './QuietHours.tsx';
import '../ui/detail.css';
import './inbox.css';

/** How soon each way tells of each thing, and when it is quiet. Every change is saved at once. */
export default function PreferencesPage() {
  const { t } = useMessages();
  const report = useReport();
  const { data, error, refetch } = useQuery(PreferencesDocument);
  const update = useChange(UpdatePreferencesDocument);
  if (error) return <LoadFailed error={error} onRetry={() => refetch()} />;
  const preferences = data?.notificationPreferences;
  if (!preferences) return <Loading />;

  async function set(changes: UpdatePreferencesInput): Promise<void> {
    report((await update(changes)).errors);
  }

  return (
    <>
      <div className="page-head">
        <h1>{t.inbox.preferences}</h1>
      </div>
      <div className="preferences">
        <FrequencyTable
          rules={preferences.rules}
          onChange={(rule) => void set({ rules: [rule] })}
        />
        <QuietHours
          key={JSON.stringify(preferences.quietHours)}
          windows={preferences.quietHours}
          onChange={(quietHours) => void set({ quietHours })}
        />
        <section className="detail-section" aria-labelledby="digest">
          <h2 id="digest">{t.inbox.digest}</h2>
          <div className="inline-form">
            <Field
              key={preferences.digestAt}
              label={t.inbox.digestAt}
              type="time"
              defaultValue={preferences.digestAt}
              onBlur={({ target }) =>
                target.value !== preferences.digestAt && void set({ digestAt: target.value })
              }
            />
            <ZoneSelect
              value={preferences.timeZone}
              onChange={(timeZone) => void set({ timeZone })}
            />
          </div>
          <label className="check">
            <input
              type="checkbox"
              checked={preferences.notifyOwnActions}
              onChange={({ target }) => void set({ notifyOwnActions: target.checked })}
            />
            {t.inbox.ownActions}
          </label>
        </section>
      </div>
    </>
  );
}
