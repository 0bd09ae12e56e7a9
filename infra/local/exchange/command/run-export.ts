import type { Place, Session } from '../client/session.ts';
import { readCalendarTasks } from '../ical/read-calendar-tasks.ts';
import { writeCalendar } from '../ical/write-calendar.ts';
import { writeJsonl } from '../jsonl/write-jsonl.ts';
import { readWorkspace } from '../read/read-workspace.ts';
import {
  EXPORT_USAGE,
  type ExportFormat,
  type ExportOptions,
  readExportOptions,
} from './export-options.ts';
import { Progress } from './progress.ts';
import { openSession, runCommand, type Screens } from './run-command.ts';
import { writeTo } from './write-to.ts';

/** The whole export, from the command line to its exit code. */
export function runExport({
  args,
  token,
  ...screens
}: Screens & { args: readonly string[]; token?: string | undefined }): Promise<number> {
  return runCommand(screens.errors, async () => {
    const options = readExportOptions(args, token);
    if (options) return write(options, screens);
    screens.output.write(EXPORT_USAGE);
    return 0;
  });
}

async function write(options: ExportOptions, { output, errors }: Screens): Promise<number> {
  const session = openSession(options);
  const place = await session.enter(options.workspace);
  const { format, isDryRun } = options;
  const target = options.output ?? `${place.workspace.slug}.${format}`;
  const progress = new Progress(errors, { verb: 'Exporting', things: 'records' });
  let count = 0;
  const onRecord = () => progress.show(++count);
  const parts = partsOf({ session, place, format, onRecord });
  const writing = isDryRun ? exhaust(parts) : writeTo(target, parts, output);
  await writing.finally(() => progress.end());
  const isScreen = target === '-';
  const where = `${isDryRun ? 'would go to' : 'are in'} ${isScreen ? 'the output' : target}`;
  (isScreen ? errors : output).write(`${count} records of ${place.workspace.name} ${where}.\n`);
  return 0;
}

type Source = {
  readonly session: Session;
  readonly place: Place;
  readonly format: ExportFormat;
  readonly onRecord: () => void;
};

function partsOf({ session, place, format, onRecord }: Source): AsyncIterable<string> {
  const now = new Date();
  if (format === 'ics') {
    return writeCalendar(place, noting(readCalendarTasks(session, place), onRecord), now);
  }
  return writeJsonl(place, noting(readWorkspace(session, place), onRecord), now);
}

async function* noting<Item>(items: AsyncIterable<Item>, onItem: () => void): AsyncGenerator<Item> {
  for await (const item of items) {
    yield item;
    onItem();
  }
}

async function exhaust(parts: AsyncIterable<string>): Promise<void> {
  for await (const _ of parts);
}
