import { extname } from 'node:path';
import {
  CONNECTION_OPTIONS,
  CONNECTION_USAGE,
  type ConnectionOptions,
  parseCommandLine,
  readConnection,
  readFormat,
  UsageError,
} from './connection-options.ts';

const FORMATS = ['jsonl', 'ics'] as const;
export type ExportFormat = (typeof FORMATS)[number];

export type ExportOptions = ConnectionOptions & {
  readonly format: ExportFormat;
  /** Absent: a file named after the workspace. `-`: standard output. */
  readonly output: string | undefined;
  readonly isDryRun: boolean;
};

export const EXPORT_USAGE = `Writes a workspace into a file that npm run import reads, or a calendar does.

  npm run export -- [options]

  --format FORMAT    jsonl: everything, one record a line; ics: the tasks, for other programs;
                     else told from the name of the output, and jsonl if that says nothing
  --output FILE      where to; - is standard output, for which npm must be silent (npm run -s).
                     If absent, a file named after the workspace in this folder
${CONNECTION_USAGE}
  --dry-run          reads and counts, and writes nothing
  --help             shows this text

Exit codes: 0 done, 1 something failed, 2 wrong use.
`;

/** Reads the command line; `undefined` stands for a request for help. */
export function readExportOptions(
  args: readonly string[],
  defaultToken?: string,
): ExportOptions | undefined {
  const { values, positionals } = parseCommandLine({
    args: [...args],
    allowPositionals: true,
    options: {
      ...CONNECTION_OPTIONS,
      format: { type: 'string' },
      output: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  if (positionals.length > 0) {
    throw new UsageError(`${positionals[0]} is extra; the file goes behind --output.`);
  }
  const { output, format } = values;
  const guessed = extname(output ?? '').toLowerCase() === '.ics' ? 'ics' : 'jsonl';
  return {
    ...readConnection(values, defaultToken),
    format: format === undefined ? guessed : readFormat(format, FORMATS),
    output,
    isDryRun: values['dry-run'],
  };
}
