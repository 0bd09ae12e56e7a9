import { explain } from '@trellis/kernel/lifecycle';
import { GraphQLClient } from './graphql-client.ts';
import { identifyPlan } from './identify-plan.ts';
import { importPlan } from './import-plan.ts';
import { type ImportOptions, readOptions, USAGE, UsageError } from './options.ts';
import type { Plan } from './plan.ts';
import { Progress, type Screen } from './progress.ts';
import { readPlanFile } from './read-plan-file.ts';
import { reportPlan, reportResult } from './report.ts';
import { Trellis } from './trellis.ts';

const DEMO_USER = { email: 'demo@trellis.example', password: 'demo-password-123' };

/** The whole program, from the command line to its exit code. */
export async function runImport(options: {
  args: readonly string[];
  token?: string | undefined;
  output: Screen;
  errors: Screen;
}): Promise<number> {
  const { args, token, output, errors } = options;
  try {
    const chosen = readOptions(args, token);
    if (!chosen) {
      output.write(USAGE);
      return 0;
    }
    const plan = await readPlanFile(chosen.file);
    if (!chosen.isDryRun) return await send(plan, chosen, { output, errors });
    output.write(`${reportPlan(plan)}\n`);
    return 0;
  } catch (error) {
    errors.write(`${explain(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function send(
  plan: Plan,
  { file, url, token, workspace: wanted }: ImportOptions,
  { output, errors }: { output: Screen; errors: Screen },
): Promise<number> {
  const trellis = new Trellis(new GraphQLClient(url, { token }), token ? undefined : DEMO_USER);
  const workspace = await trellis.findWorkspace(wanted);
  const goals = identifyPlan(plan, workspace.id);
  const total = goals.reduce((sum, { tasks }) => sum + tasks.length, goals.length);
  const progress = new Progress(errors, total);
  const onProgress = (done: number) => progress.show(done);
  const result = await importPlan({
    trellis,
    workspaceId: workspace.id,
    goals,
    onProgress,
  }).finally(() => progress.end());
  output.write(`${file} is in ${workspace.name}.\n${reportResult(result, plan)}\n`);
  return result.refused.length > 0 ? 1 : 0;
}
