import { Client } from 'pg';

// What relays, consumers, jobs and health do by themselves, whenever it suits them.
const BACKGROUND =
  /\b(outbox|outbox_head|inbox|inbox_start|dead_letter|idempotency)\b|skip locked|^(begin|commit|rollback|select 1)$/;

/**
 * The statements that this process sends to PostgreSQL while `work` runs, without those that the
 * kernel sends on its own account. One count at a time.
 */
export async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const send = Client.prototype.query;
  const record = function (this: Client, ...args: unknown[]) {
    const text = textOf(args[0]);
    if (!BACKGROUND.test(text)) statements.push(text);
    return (send as (...given: unknown[]) => unknown).apply(this, args);
  };
  Client.prototype.query = record as typeof send;
  try {
    await work();
  } finally {
    Client.prototype.query = send;
  }
  return statements;
}

function textOf(query: unknown): string {
  return typeof query === 'string' ? query : String((query as { text?: unknown })?.text ?? '');
}
