import { parseArgs } from 'node:util';

export type ImportOptions = {
  file: string;
  url: string;
  token: string | undefined;
  workspace: string | undefined;
  isDryRun: boolean;
};

/** The command line was wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `Turns a plan in GitHub-flavoured Markdown into goals and tasks.

  npm run import -- PLAN.md [options]

Headings become goals, "- [ ]" items become tasks, checked ones are completed, and the rest becomes
descriptions. A second run with the same file adds only what is new; nothing is changed or deleted.

  --url URL          where the API is (http://127.0.0.1:4000/graphql)
  --token TOKEN      an access token, also read from TRELLIS_TOKEN; without one the import signs
                     in as the demo user of a local start
  --workspace ID     id or slug of the workspace; the first one of the user if absent
  --dry-run          shows what would be imported and contacts no server
  --help             shows this text

Exit codes: 0 done, 1 something failed, 2 wrong use.
`;

/** Reads the command line; `undefined` stands for a request for help. */
export function readOptions(args: readonly string[], defaultToken?: string) {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [file, ...others] = positionals;
  if (!file) throw new UsageError('Which file? Usage: npm run import -- PLAN.md');
  if (others.length > 0) throw new UsageError(`One file at a time, please: ${others[0]} is extra.`);
  if (!/^https?:$/.test(URL.parse(values.url)?.protocol ?? '')) {
    throw new UsageError(`--url ${values.url} is no http:// or https:// address.`);
  }
  const options: ImportOptions = {
    file,
    url: values.url,
    token: values.token || defaultToken,
    workspace: values.workspace,
    isDryRun: values['dry-run'],
  };
  return options;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        url: { type: 'string', default: 'http://127.0.0.1:4000/graphql' },
        token: { type: 'string' },
        workspace: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}. See --help.`);
  }
}
