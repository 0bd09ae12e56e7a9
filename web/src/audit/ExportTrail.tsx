import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ExportFormat } from '../api/generated/schema.ts';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Field.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { StartExportDocument } from './generated/export.ts';
import { ExportStateDocument } from './generated/export-state.ts';

const LOOK_MS = 700;
const ENDED: readonly string[] = ['READY', 'FAILED', 'EXPIRED'];

/** Orders a file with the trail, and links to it when it is there. */
export function ExportTrail() {
  const { t } = useMessages();
  const report = useReport();
  const { id: workspaceId } = useWorkspace();
  const start = useChange(StartExportDocument);
  const [format, setFormat] = useState<string>('JSONL');
  const [id, setId] = useState<string | null>(null);
  const { data, stopPolling } = useQuery(ExportStateDocument, {
    variables: { id: id ?? '' },
    skip: !id,
    pollInterval: LOOK_MS,
    fetchPolicy: 'network-only',
  });
  const file = data?.auditExport;
  if (file && ENDED.includes(file.state)) stopPolling();

  async function onStart(): Promise<void> {
    const { payload, errors } = await start({ workspaceId, format: format as ExportFormat });
    report(errors);
    setId(payload?.export?.id ?? null);
  }

  return (
    <div className="audit-action">
      <Select
        label={t.audit.format}
        isLabelHidden
        value={format}
        options={[
          ['JSONL', 'JSONL'],
          ['CSV', 'CSV'],
        ]}
        onChange={setFormat}
      />
      <Button onPress={() => void onStart()}>{t.audit.export}</Button>
      <p role="status">
        {file?.state === 'READY' && file.url ? (
          <a href={file.url} download>
            {t.audit.download(file.rows ?? 0)}
          </a>
        ) : (
          file && t.audit.states[file.state]
        )}
      </p>
    </div>
  );
}
