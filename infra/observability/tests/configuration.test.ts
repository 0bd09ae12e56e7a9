import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { requireProgram } from '@trellis/local/testing/require-program';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DASHBOARD_FOLDER, dashboardFiles } from '../grafana/source/generate.ts';

const run = promisify(execFile);
const FOLDER = join(import.meta.dirname, '..');
const PROMETHEUS = join(FOLDER, 'prometheus');
const ROOT = join(FOLDER, '..', '..');

type Rule = {
  alert?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
};
const files = (folder: string) =>
  readdirSync(join(PROMETHEUS, folder)).map((name) => join(PROMETHEUS, folder, name));
const rules: Rule[] = files('rules').flatMap((path) =>
  parse(readFileSync(path, 'utf8')).groups.flatMap((group: { rules: Rule[] }) => group.rules),
);
const alerts = rules.filter(({ alert }) => alert);
const alertNames = alerts.map(({ alert }) => alert as string);

describe('the rules', () => {
  test('are rules to Prometheus, and so is its configuration', async () => {
    const promtool = await requireProgram('promtool');
    await run(promtool, ['check', 'rules', ...files('rules')]);
    await run(promtool, ['check', 'config', '--syntax-only', join(PROMETHEUS, 'prometheus.yml')]);
  });

  test('hold in every test of promtool', async () => {
    await run(await requireProgram('promtool'), ['test', 'rules', ...files('tests')]);
  });

  test.each(alertNames)('%s is tried while it fires, and while all is well', (name) => {
    const tried = files('tests').flatMap((path) =>
      parse(readFileSync(path, 'utf8')).tests.flatMap(
        (one: { alert_rule_test: { alertname: string; exp_alerts: unknown[] }[] }) =>
          one.alert_rule_test,
      ),
    );
    const counts = tried
      .filter(({ alertname }) => alertname === name)
      .map(({ exp_alerts }) => (exp_alerts.length > 0 ? 'fires' : 'is quiet'));
    expect(new Set(counts)).toEqual(new Set(['fires', 'is quiet']));
  });

  test.each(alerts)(
    '$alert says how urgent it is, and has a page that says what to do',
    (alert) => {
      expect(['page', 'ticket']).toContain(alert.labels?.severity);
      const path = `docs/runbooks/${alert.alert}.md`;
      expect(alert.annotations?.runbook).toBe(path);
      expect(readFileSync(join(ROOT, path), 'utf8')).toMatch(new RegExp(`^# ${alert.alert}\\n`));
    },
  );

  test('and pages belong together: no page is left of an alert that is gone', () => {
    const pages = readdirSync(join(ROOT, 'docs', 'runbooks')).map((name) =>
      name.replace('.md', ''),
    );
    expect(pages.filter((name) => /^[A-Z][a-z]/.test(name)).sort()).toEqual([...alertNames].sort());
  });
});

describe('Alertmanager', () => {
  const configuration = join(FOLDER, 'alertmanager', 'alertmanager.yml');

  test('understands its configuration', async () => {
    await run(await requireProgram('amtool'), ['check-config', configuration]);
  });

  test.each(['page', 'ticket'])('sends a %s where it belongs', async (severity) => {
    const amtool = await requireProgram('amtool');
    const options = ['config', 'routes', 'test', `--config.file=${configuration}`];
    const { stdout } = await run(amtool, [...options, `severity=${severity}`]);
    expect(stdout.trim()).toBe(severity);
  });
});

describe('the dashboards', () => {
  const generated = dashboardFiles();

  test('are those that npm run dashboards writes', () => {
    expect(readdirSync(DASHBOARD_FOLDER).sort()).toEqual([...generated.keys()].sort());
    for (const [name, content] of generated)
      expect(readFileSync(join(DASHBOARD_FOLDER, name), 'utf8')).toBe(content);
  });
});
