import { parseArgs } from 'node:util';

export const USAGE = `npm run scale -- [options]

Measures the hot reads of tasks in one workspace: alone in a database, and among many others.
Ends with 1 if one of them reads a large table from end to end or takes more than 1.5 times as long.

  --tasks <n>           tasks of all workspaces together (1000000)
  --workspaces <n>      how many workspaces share them (1000)
  --rounds <n>          how often each read is timed on either side (101)
  --database-url <url>  a PostgreSQL server to use, as one who may create databases;
                        without it one is started and thrown away
  --plans               print whole plans
  --help                print this
`;

export type Options = {
  readonly tasks: number;
  readonly workspaces: number;
  readonly rounds: number;
  readonly databaseUrl: string | undefined;
  readonly plans: boolean;
  readonly help: boolean;
};

/** @throws TypeError for an option that is unknown, or whose value makes no sense */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tasks: { type: 'string', default: '1000000' },
      workspaces: { type: 'string', default: '1000' },
      rounds: { type: 'string', default: '101' },
      'database-url': { type: 'string' },
      plans: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { tasks, workspaces } = values;
  const options = {
    tasks: positive('--tasks', tasks),
    workspaces: positive('--workspaces', workspaces),
    rounds: positive('--rounds', values.rounds),
    databaseUrl: values['database-url'],
    plans: values.plans,
    help: values.help,
  };
  if (options.tasks % options.workspaces !== 0)
    throw new TypeError('--tasks must be a multiple of --workspaces.');
  return options;
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new TypeError(`${name} must be a whole number.`);
  return value;
}
