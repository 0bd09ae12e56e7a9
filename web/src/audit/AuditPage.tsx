import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ActorKind, AuditFilter } from '../api/generated/schema.ts';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { Loading } from '../app/Loading.tsx';
import { follow } from '../live/follow.ts';
import { useReadAgain } from '../live/use-read-again.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Field.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { AuditTable } from './AuditTable.tsx';
import { ExportTrail } from './ExportTrail.tsx';
import { AuditPageDocument } from './generated/audit-page.ts';
import { WatchActivityDocument } from './generated/watch-activity.ts';
import { VerifyTrail } from './VerifyTrail.tsx';
import './audit.css';

const PAGE_SIZE = 50;
const KINDS: readonly ActorKind[] = ['USER', 'API_KEY', 'SYSTEM'];

/** Who did what, for ADMINs: as it is written down, checked, and handed out. */
export default function AuditPage() {
  const { t } = useMessages();
  const { id: workspaceId } = useWorkspace();
  const client = useApolloClient();
  const [kind, setKind] = useState('');
  const filter: AuditFilter = kind ? { actorKind: kind as ActorKind } : {};
  const { data, error, refetch, fetchMore } = useQuery(AuditPageDocument, {
    variables: { workspaceId, filter, first: PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
  });
  const readAgain = useReadAgain(refetch);
  const changed = useEffectEvent(readAgain);
  useEffect(
    () =>
      follow({
        client,
        document: WatchActivityDocument,
        variables: { workspaceId },
        read: (received) => received.activityAppended,
        onChange: () => changed(),
        onResync: () => changed(),
      }),
    [client, workspaceId],
  );
  if (error && !data) return <LoadFailed error={error} onRetry={() => refetch()} />;
  const { hasNextPage, endCursor } = data?.auditEvents?.pageInfo ?? {};
  return (
    <>
      <div className="page-head">
        <h1>{t.nav.audit}</h1>
        <Select
          label={t.audit.actor}
          isLabelHidden
          value={kind}
          options={[
            ['', t.audit.everybody],
            ...KINDS.map((name) => [name, t.audit.kinds[name]] as const),
          ]}
          onChange={setKind}
        />
        <VerifyTrail />
        <ExportTrail />
      </div>
      {data ? <AuditTable events={data.auditEvents?.nodes ?? []} /> : <Loading />}
      {hasNextPage && (
        <div className="more">
          <Button onPress={() => void fetchMore({ variables: { after: endCursor } })}>
            {t.app.more}
          </Button>
        </div>
      )}
    </>
  );
}
