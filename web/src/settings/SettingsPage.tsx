import { useMessages } from '../messages/MessagesProvider.tsx';
import { Teams } from '../teams/Teams.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { ApiKeys } from './ApiKeys.tsx';
import { Members } from './Members.tsx';
import { Webhooks } from './Webhooks.tsx';
import { WorkspaceSettings } from './WorkspaceSettings.tsx';
import '../ui/detail.css';
import './settings.css';

/** People, keys, webhooks and the workspace itself, as far as one's role reaches. */
export default function SettingsPage() {
  const { t } = useMessages();
  const { role, name } = useWorkspace();
  return (
    <>
      <div className="page-head">
        <h1>
          {t.nav.settings}: {name}
        </h1>
        <span className="chip">{t.settings.roles[role]}</span>
      </div>
      <div className="settings">
        <Members />
        <Teams />
        {role !== 'VIEWER' && <ApiKeys />}
        {role === 'ADMIN' && <Webhooks />}
        <WorkspaceSettings />
      </div>
    </>
  );
}
