import { parseArgs } from 'node:util';
import { ConfigError } from '@trellis/kernel/config';
import { isUuid } from '@trellis/kernel/ids';
import { eraseUser, showPublicKey, verifyDatabase, verifyFile } from './audit-commands.ts';
import { runOperation } from './run-operation.ts';
import { say } from './say.ts';

const HELP = `The audit trail, without the service.

  npm run audit -- verify FILE                 checks an export in JSONL; no database is needed
  npm run audit -- verify-database WORKSPACE   checks the whole chain of a workspace, or of a user
  npm run audit -- erase-user USER             throws the key of a user's text away, for good
  npm run audit -- public-key                  prints the key that checks anchors

  --public-key KEY   for verify: checks signatures with this key, not with the one the file names
  --anchors FILE     for verify: anchors besides those in the file, a file of the directory of anchors

Both ways to verify end with exit code 0 if all is intact, with 1 if not, and with 2 if they could not
find out. DATABASE_URL leads to the database, SECRET_KEY is that of the service, and anchors lie in
AUDIT_ANCHOR_DIRECTORY.`;

const USAGE = HELP.split('\n\n')[1] as string;

await runOperation(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      'public-key': { type: 'string' },
      anchors: { type: 'string' },
    },
  });
  const [action, given = '', ...rest] = positionals;
  if (values.help) return say(HELP);
  if (rest.length === 0) {
    const { 'public-key': publicKey, anchors } = values;
    if (action === 'verify' && given) return verifyFile(given, { publicKey, anchors });
    if (action === 'verify-database' && isUuid(given)) return verifyDatabase(given);
    if (action === 'erase-user' && isUuid(given)) return eraseUser(given);
    if (action === 'public-key' && !given) return showPublicKey();
  }
  throw new ConfigError(USAGE);
});
