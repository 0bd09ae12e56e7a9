import { extname } from 'node:path';
import {
  CONNECTION_OPTIONS,
  CONNECTION_USAGE,
  type ConnectionOptions,
  FORMATS,
  type Format,
  parseCommandLine,
  readConnection,
  readFormat,
  UsageError,
} from './connection-options.ts';

export type ImportOptions = ConnectionOptions & {
  readonly file: string;
  readonly format: Format;
  readonly isDryRun: boolean;
};

export const IMPORT_USAGE = `Brings a file into a workspace: a plan in GitHub-flavoured Markdown, an export, or a calendar.

  npm run import -- FILE [options]

In a plan, headings become goals, "- [ ]" items become tasks, checked ones are completed, and the
rest becomes descriptions. A second run with the same file adds only what is new; nothing that is
there is changed, except that tasks are closed that the file has as closed, or deleted.

  --format FORMAT    plan (.md), jsonl (.jsonl) or ics (.ics); else told from the file's name,
                     and plan if that says nothing
${CONNECTION_USAGE}
  --dry-run          shows what would be imported and contacts no server
  --help             shows this text

Exit codes: 0 done, 1 something failed or was skipped, 2 wrong use.
`;

const FORMAT_OF: Readonly<Record<string, Format>> = { '.jsonl': 'jsonl', '.ics': 'ics' };

/** Reads the command line; `undefined` stands for a request for help. */
export function readImportOptions(
  args: readonly string[],
  defaultToken?: string,
): ImportOptions | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [file, ...others] = positionals;
  if (!file) throw new UsageError('Which file? Usage: npm run import -- FILE');
  if (others.length > 0) throw new UsageError(`One file at a time, please: ${others[0]} is extra.`);
  const guessed = FORMAT_OF[extname(file).toLowerCase()] ?? 'plan';
  return {
    ...readConnection(values, defaultToken),
    file,
    format: values.format === undefined ? guessed : readFormat(values.format, FORMATS),
    isDryRun: values['dry-run'],
  };
}

function parse(args: readonly string[]) {
  return parseCommandLine({
    args: [...args],
    allowPositionals: true,
    options: {
      ...CONNECTION_OPTIONS,
      format: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
}
