import {
  type AuditDatabase,
  createAnchorFiles,
  createSignatureCheck,
  createSigner,
  eraseKey,
  type Fault,
  keyIdOf,
  NotAnExportError,
  noAnchors,
  readAnchorFile,
  verifyChain,
  verifyExportFile,
} from '@trellis/audit/verify';
import { ConfigError } from '@trellis/kernel/config';
import { explain } from '@trellis/kernel/lifecycle';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { readAuditCommandConfig, readSigningConfig } from './config.ts';
import { say } from './say.ts';

const PROGRESS_EVERY = 100_000;

/** Checks an export by itself; the exit code is 1 if anything in it is wrong. */
export async function verifyFile(
  path: string,
  {
    publicKey,
    anchors: anchorFile,
  }: { publicKey?: string | undefined; anchors?: string | undefined },
): Promise<void> {
  const result = await orUnknown(async () => {
    if (publicKey) createSignatureCheck(publicKey);
    const anchors = anchorFile ? await readAnchorFile(anchorFile, { mustExist: true }) : [];
    return verifyExportFile(path, {
      ...(publicKey && { publicKey }),
      anchors,
      onProgress: progress(),
    });
  });
  const { manifest, checked, fault, anchors, anchoredTo } = result;
  const { workspaceId, fromSequence, toSequence, isWhole, segments } = manifest;
  say(
    `Chain ${workspaceId}, records ${fromSequence} to ${toSequence}${isWhole ? '' : ', those that a filter let through'}:`,
    `${checked} records, ${anchors} anchors, ${segments.length} removed segments checked.`,
    publicKey
      ? `Signatures are checked with the given key ${keyIdOf(publicKey)}.`
      : `Signatures are checked with the key that the file names, ${keyIdOf(manifest.publicKey)}; compare it with public-key: ${manifest.publicKey}`,
  );
  if (!fault && (anchoredTo ?? 0) < toSequence)
    say(
      `${anchoredTo === null ? 'No anchor vouches for these records' : `The last anchor vouches for the records up to ${anchoredTo}`}: what no anchor covers agrees with itself, and so would what somebody has rewritten as a whole.`,
    );
  if (!isWhole && !fault) say('What the filter left out cannot be seen from this file.');
  judge(fault);
}

/** Checks a whole chain in the database, however long. */
export async function verifyDatabase(workspaceId: string): Promise<void> {
  const { anchorDirectory, secretKey, ...config } = readAuditCommandConfig();
  const store = anchorDirectory ? createAnchorFiles(anchorDirectory) : noAnchors;
  const result = await orUnknown(async () => {
    const anchors = await store.read(workspaceId);
    return inAudit(config, (kysely) =>
      verifyChain(kysely, {
        workspaceId,
        anchors,
        isSigned: createSigner(secretKey).verifier,
        onProgress: progress(),
      }),
    );
  });
  const { checked, headSequence, headHash, anchoredAt, anchoredTo, fault } = result;
  if (headSequence === 0 && checked === 0 && !fault && !anchoredAt)
    throw new ConfigError(`There is no chain of a workspace ${workspaceId}.`);
  say(
    `Chain ${workspaceId}, head ${headSequence} ${headHash}:`,
    `${checked} records checked, ${
      anchoredAt
        ? `anchored last at ${anchoredAt}, up to record ${anchoredTo}; whoever rules the database could have rewritten or cut what follows`
        : 'and no anchor is at hand (AUDIT_ANCHOR_DIRECTORY), so nothing shows whether the chain was rewritten or its end cut'
    }.`,
  );
  judge(fault);
}

export async function eraseUser(userId: string): Promise<void> {
  const hadKey = await inAudit(readAuditCommandConfig(), (kysely) => eraseKey(kysely, userId));
  say(
    hadKey
      ? `The key of ${userId} is gone: from now on nobody can read this user's text in the audit trail.`
      : `${userId} had no key. Text that comes from now on cannot be read either.`,
  );
}

export function showPublicKey(): void {
  say(createSigner(readSigningConfig().secretKey).publicKey);
}

function judge(fault: Fault | null): void {
  if (!fault) {
    say('Intact.');
    return;
  }
  say(`NOT INTACT. The first bad record is ${fault.sequence}: ${fault.reason}.`);
  process.exitCode = 1;
}

/** What keeps us from finding out is not the same as something that is wrong. */
async function orUnknown<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotAnExportError || error instanceof TypeError)
      throw new ConfigError(error.message);
    throw new ConfigError(`It could not be verified: ${explain(error)}`);
  }
}

function progress(): (checked: number) => void {
  let next = PROGRESS_EVERY;
  return (checked) => {
    if (checked < next) return;
    next = checked - (checked % PROGRESS_EVERY) + PROGRESS_EVERY;
    process.stderr.write(`${checked} records …\n`);
  };
}

/** Works in the schema of audit with all rights of the login, not with those of the service's role. */
async function inAudit<Value>(
  { databaseUrl: connectionString }: { databaseUrl: string },
  work: (kysely: Kysely<AuditDatabase>) => Promise<Value>,
): Promise<Value> {
  const options = '-c search_path=audit';
  const pool = new Pool({ connectionString, options, max: 1, connectionTimeoutMillis: 5_000 });
  const kysely = new Kysely<AuditDatabase>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await work(kysely);
  } finally {
    await kysely.destroy();
  }
}
