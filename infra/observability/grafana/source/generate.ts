import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dashboard } from '@grafana/grafana-foundation-sdk/dashboard';
import { business } from './business.ts';
import { database } from './database.ts';
import { events } from './events.ts';
import { gateway } from './gateway.ts';
import { overview } from './overview.ts';
import { realtime } from './realtime.ts';
import { subgraphs } from './subgraphs.ts';

export const DASHBOARD_FOLDER = join(import.meta.dirname, '..', 'dashboards');

/** The content of every file in the folder of dashboards, by name. */
export function dashboardFiles(): ReadonlyMap<string, string> {
  const boards: Record<string, Dashboard> = {
    overview,
    gateway,
    subgraphs,
    database,
    events,
    realtime,
    business,
  };
  return new Map(
    Object.entries(boards).map(([name, content]) => [
      `${name}.json`,
      `${JSON.stringify(content, null, 2)}\n`,
    ]),
  );
}

if (import.meta.main)
  for (const [name, content] of dashboardFiles())
    await writeFile(join(DASHBOARD_FOLDER, name), content);
