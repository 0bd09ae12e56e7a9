// Run by tests as a process of its own: starts a PostgreSQL, says where, then exits or is killed.
import { startPostgres } from '../postgres.ts';

const [dataDirectory = '', ending = 'wait'] = process.argv.slice(2);
const { url, pid } = await startPostgres({ dataDirectory, durable: false });
process.stdout.write(`${JSON.stringify({ url, pid })}\n`);
if (ending === 'exit') process.exit(0);
process.stdin.resume();
