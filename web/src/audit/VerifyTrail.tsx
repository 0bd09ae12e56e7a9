import { useLazyQuery } from '@apollo/client/react';
import { refusalOf } from '../api/refusals.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useRefusalText } from '../messages/use-refusal-text.ts';
import { formatMoment } from '../time/format.ts';
import { Button } from '../ui/Button.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { VerifyTrailDocument } from './generated/verify.ts';

/** Has all hashes of the trail computed anew, and says what came of it. */
export function VerifyTrail() {
  const { t, locale } = useMessages();
  const say = useRefusalText();
  const { id: workspaceId } = useWorkspace();
  const [verify, { data, error, loading }] = useLazyQuery(VerifyTrailDocument, {
    fetchPolicy: 'network-only',
  });
  const found = data?.auditVerify;
  return (
    <div className="audit-action">
      <Button isDisabled={loading} onPress={() => void verify({ variables: { workspaceId } })}>
        {t.audit.verify}
      </Button>
      <p role="status">
        {error && <span className="error">{say(refusalOf(error))}</span>}
        {found &&
          (found.isIntact ? (
            <span className="good">
              {t.audit.intact(found.checked)}{' '}
              {found.anchoredAt
                ? t.audit.anchored(formatMoment(found.anchoredAt, locale))
                : t.audit.notAnchored}
            </span>
          ) : (
            <span className="error">{t.audit.broken(found.firstBadSequence ?? 0)}</span>
          ))}
      </p>
    </div>
  );
}
