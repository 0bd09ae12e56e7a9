import { parseArgs } from 'node:util';
import { ConfigError } from '@trellis/kernel/config';
import { inheritedEnvironment } from './config.ts';
import { diagnose } from './doctor/diagnose.ts';
import type { Finding } from './doctor/finding.ts';
import { runOperation } from './run-operation.ts';
import { say } from './say.ts';

const HELP = `Looks at everything Trellis needs with the settings of this shell, and changes nothing.

  npm run doctor            one line for each thing it has looked at
  npm run doctor -- --json  the same for programs

It looks at this machine, settings, folders, PostgreSQL (version, rights, connections, migrations, events that
wait), RabbitMQ (version, queues), Redis, clocks and addresses. Without DATABASE_URL, AMQP_URL and REDIS_URL it
looks at what npm start needs. It ends with 0 when nothing is wrong, 1 when something is, 2 when it was called
wrongly.`;

const MARKS = { ok: 'ok     ', warning: 'warning', failure: 'FAILED ' } as const;

await runOperation(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } },
  });
  if (values.help) return say(HELP);
  if (positionals.length > 0) throw new ConfigError(HELP.split('\n\n')[1] as string);
  const findings = await diagnose({ environment: inheritedEnvironment(), now: () => new Date() });
  if (values.json) say(JSON.stringify(findings, null, 2));
  else report(findings);
  if (findings.some(({ verdict }) => verdict === 'failure')) process.exitCode = 1;
});

function report(findings: readonly Finding[]): void {
  for (const { about, verdict, text, advice } of findings) {
    say(`${MARKS[verdict]}  ${about}: ${text}`);
    if (advice) say(`         ${advice}`);
  }
  const count = (verdict: Finding['verdict']) =>
    findings.filter((finding) => finding.verdict === verdict).length;
  say(`${count('failure')} failed, ${count('warning')} warnings, ${count('ok')} ok.`);
}
