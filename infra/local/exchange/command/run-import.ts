import { readCalendar } from '../ical/read-calendar.ts';
import { readJsonl } from '../jsonl/read-jsonl.ts';
import { countRecords } from '../load/count-records.ts';
import { loadRecords } from '../load/load-records.ts';
import { identifyPlan } from '../plan/identify-plan.ts';
import { importPlan } from '../plan/import-plan.ts';
import { PlanApi } from '../plan/plan-api.ts';
import { readPlanFile } from '../plan/read-plan-file.ts';
import { reportPlan, reportResult } from '../plan/report-plan.ts';
import { IMPORT_USAGE, type ImportOptions, readImportOptions } from './import-options.ts';
import { Progress } from './progress.ts';
import { openSession, runCommand, type Screens } from './run-command.ts';

/** The whole import, from the command line to its exit code. */
export function runImport({
  args,
  token,
  ...screens
}: Screens & { args: readonly string[]; token?: string | undefined }): Promise<number> {
  return runCommand(screens.errors, async () => {
    const options = readImportOptions(args, token);
    if (options)
      return options.format === 'plan' ? sendPlan(options, screens) : send(options, screens);
    screens.output.write(IMPORT_USAGE);
    return 0;
  });
}

async function sendPlan(options: ImportOptions, { output, errors }: Screens): Promise<number> {
  const plan = await readPlanFile(options.file);
  if (options.isDryRun) {
    output.write(`${reportPlan(plan)}\n`);
    return 0;
  }
  const session = openSession(options);
  const { workspace } = await session.enter(options.workspace);
  const goals = identifyPlan(plan, workspace.id);
  const total = goals.reduce((sum, { tasks }) => sum + tasks.length, goals.length);
  const progress = new Progress(errors, { verb: 'Importing', things: 'goals and tasks', total });
  const result = await importPlan({
    api: new PlanApi(session),
    workspaceId: workspace.id,
    goals,
    onProgress: (done) => progress.show(done),
  }).finally(() => progress.end());
  output.write(`${options.file} is in ${workspace.name}.\n${reportResult(result, plan)}\n`);
  return result.refused.length > 0 ? 1 : 0;
}

async function send(options: ImportOptions, { output, errors }: Screens): Promise<number> {
  const { file, format, isDryRun } = options;
  const source = await (format === 'ics' ? readCalendar(file) : readJsonl(file));
  if (isDryRun) {
    const tally = await countRecords(source);
    output.write(`${tally.report('found')}\nNothing was sent.\n`);
    return tally.hasSkipped ? 1 : 0;
  }
  const session = openSession(options);
  const place = await session.enter(options.workspace);
  const progress = new Progress(errors, { verb: 'Importing', things: 'records' });
  const onProgress = (done: number) => progress.show(done);
  const tally = await loadRecords({ session, place, source, onProgress }).finally(() =>
    progress.end(),
  );
  output.write(`${file} is in ${place.workspace.name}.\n${tally.report()}\n`);
  return tally.hasSkipped ? 1 : 0;
}
