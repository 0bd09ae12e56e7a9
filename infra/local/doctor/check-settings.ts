import { readAccountsConfig } from '@trellis/accounts/config';
import { readAuditConfig } from '@trellis/audit/config';
import { readConfig as readGatewayConfig } from '@trellis/gateway/config';
import { readGoalsConfig } from '@trellis/goals/config';
import { ConfigError, type Environment } from '@trellis/kernel/config';
import { readNotificationsConfig } from '@trellis/notifications/config';
import { readTasksConfig } from '@trellis/tasks/config';
import { readLocalConfig } from '../config.ts';
import { type Finding, failure, ok, type Patient, warning } from './finding.ts';

const ABOUT = 'settings';
const ADVICE = 'See the table of settings in README.md.';

type Reader = (environment: Environment) => unknown;
// Set by whoever starts the services together; one of its own needs it itself.
const withKeys = (environment: Environment) => ({
  JWKS_URL: 'http://127.0.0.1:4001/.well-known/jwks.json',
  ...present(environment),
});
const SERVICES: Readonly<Record<string, Reader>> = {
  gateway: (environment) => readGatewayConfig(withKeys(environment)),
  accounts: readAccountsConfig,
  goals: (environment) => readGoalsConfig(withKeys(environment)),
  tasks: (environment) => readTasksConfig(withKeys(environment)),
  audit: (environment) => readAuditConfig(withKeys(environment)),
  notifications: (environment) => readNotificationsConfig(withKeys(environment)),
};

/** Whether services of their own are to run with these settings, and not `npm start`. */
export function isDistributed(environment: Environment): boolean {
  const { DATABASE_URL, AMQP_URL, REDIS_URL } = environment;
  return Boolean(DATABASE_URL && (AMQP_URL || REDIS_URL));
}

/** Reads the settings as each service would. */
export async function checkSettings({ environment }: Patient): Promise<Finding[]> {
  const readers: Readonly<Record<string, Reader>> = isDistributed(environment)
    ? SERVICES
    : { 'npm start': readLocalConfig };
  const problems = new Map<string, string[]>();
  for (const [name, read] of Object.entries(readers)) {
    const problem = problemOf(() => read(environment));
    if (problem) problems.set(problem, [...(problems.get(problem) ?? []), name]);
  }
  const profile = isDistributed(environment) ? 'services of their own' : 'npm start';
  const findings = [...problems].map(([problem, names]) =>
    failure(ABOUT, `${names.join(', ')}: ${problem}`, ADVICE),
  );
  if (findings.length === 0) findings.push(ok(ABOUT, `complete for ${profile}`));
  return [...findings, ...checkSecret(environment)];
}

function problemOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

function checkSecret({ SECRET_KEY, NODE_ENV }: Environment): Finding[] {
  if (SECRET_KEY || NODE_ENV === 'production') return [];
  return [
    warning(
      ABOUT,
      'SECRET_KEY is absent, so that webhooks and audit use a key that everybody knows',
      'Set it before you rely on it: openssl rand -base64 32. Keep a copy.',
    ),
  ];
}

function present(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value));
}
