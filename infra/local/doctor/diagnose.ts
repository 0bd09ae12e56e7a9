import { explain } from '@trellis/kernel/lifecycle';
import { checkAddresses } from './check-addresses.ts';
import { checkBroker } from './check-broker.ts';
import { checkDatabase } from './check-database.ts';
import { checkFolders } from './check-folders.ts';
import { checkMachine } from './check-machine.ts';
import { checkRedis } from './check-redis.ts';
import { checkSettings } from './check-settings.ts';
import { type Finding, failure, type Patient } from './finding.ts';

const CHECKS: Readonly<Record<string, (patient: Patient) => Promise<Finding[]>>> = {
  'this machine': checkMachine,
  settings: checkSettings,
  folders: checkFolders,
  PostgreSQL: checkDatabase,
  RabbitMQ: checkBroker,
  Redis: checkRedis,
  addresses: checkAddresses,
};

/** Looks at everything that Trellis would need with these settings. Changes nothing. */
export async function diagnose(patient: Patient): Promise<Finding[]> {
  const findings = await Promise.all(
    Object.entries(CHECKS).map(([about, check]) =>
      check(patient).catch((error: unknown) => [
        failure(about, explain(error), 'Is it running, and are address, name and password right?'),
      ]),
    ),
  );
  return findings.flat();
}
