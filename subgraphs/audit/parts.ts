import type { Logger } from '@trellis/kernel/logger';
import type { Signer } from './chain/signer.ts';
import type { AnchorStore } from './persistence/anchor-files.ts';
import type { AuditEventRow } from './persistence/audit-event-row.ts';
import type { PersonalKeys } from './persistence/personal-keys.ts';
import type { takeTurns } from './queries/take-turns.ts';
import type { DownloadLinks } from './routes/download-links.ts';

/** What audit has besides its tables, made once for a process. */
export type AuditParts = {
  readonly keys: PersonalKeys;
  readonly signer: Signer;
  readonly anchors: AnchorStore;
  readonly links: DownloadLinks;
  /** Verifying keeps a connection for a while; only some at once may. */
  readonly inTurn: ReturnType<typeof takeTurns>;
  readonly logger: Logger;
  /** Shows a record that has committed to whoever watches its chain. */
  readonly show: (row: AuditEventRow) => void;
};
