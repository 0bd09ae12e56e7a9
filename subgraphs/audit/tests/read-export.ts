import type { TestCaller } from '@trellis/kernel/testing/test-subgraph';
import type { TestAudit } from './start-audit.ts';

const START = /* GraphQL */ `
  mutation ($input: StartAuditExportInput!) {
    startAuditExport(input: $input) {
      cursor
      export { id state format rows sha256 url expiresAt createdAt }
      errors { code path message }
      clientMutationId
    }
  }
`;
const READ = /* GraphQL */ `
  query ($id: ID!) {
    auditExport(id: $id) { id workspaceId state format rows sha256 url expiresAt createdAt }
  }
`;

export async function order(caller: TestCaller, input: object) {
  return (await caller.query(START, { input })).startAuditExport;
}

export async function find(caller: TestCaller, id: string) {
  return (await caller.query(READ, { id })).auditExport;
}

/** The lines of a whole export of a chain, as it lies in the database. */
export async function exportLines(
  audit: TestAudit,
  caller: TestCaller,
  input: object,
): Promise<string[]> {
  const { export: started, errors } = await order(caller, input);
  if (errors.length > 0) throw new Error(errors[0].message);
  await audit.settle();
  const chunks = await audit.database.query<{ body: Buffer }>(
    'select body from audit.audit_export_chunk where export_id = $1 order by number',
    [started.id],
  );
  return Buffer.concat(chunks.map(({ body }) => body))
    .toString('utf8')
    .split('\n');
}

/** Lines as bytes of a file, in parts of so many. */
export async function* bytesOf(
  lines: readonly string[],
  partBytes = Number.POSITIVE_INFINITY,
): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(lines.join('\n'));
  for (let at = 0; at < bytes.length; at += partBytes) yield bytes.subarray(at, at + partBytes);
}
