import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useNewRoles } from '../workspace/use-new-roles.ts';
import { AcceptInvitationDocument } from './generated/accept-invitation.ts';

/** Takes an invitation. Its token is behind the `#` of the address, which no server sees. */
export default function JoinPage() {
  const { t } = useMessages();
  const report = useReport();
  const learnRoles = useNewRoles();
  const navigate = useNavigate();
  const token = useLocation().hash.slice(1);
  const accept = useChange(AcceptInvitationDocument);
  const [isBusy, setBusy] = useState(false);

  async function onJoin(): Promise<void> {
    setBusy(true);
    const { payload, errors } = await accept({ token });
    if (report(errors)) {
      await learnRoles();
      void navigate(`/w/${payload?.membership?.workspace.slug}`, { replace: true });
    }
    setBusy(false);
  }

  return (
    <EmptyState isPage title={t.settings.join} hint={t.settings.joinHint}>
      <Button kind="primary" isDisabled={isBusy || !token} onPress={() => void onJoin()}>
        {t.settings.accept}
      </Button>
    </EmptyState>
  );
}
