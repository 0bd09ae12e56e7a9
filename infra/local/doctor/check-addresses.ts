import { explain } from '@trellis/kernel/lifecycle';
import { refuseBusyPort } from '../processes/refuse-busy-port.ts';
import { isDistributed } from './check-settings.ts';
import { type Finding, failure, ok, type Patient } from './finding.ts';

const LIMIT_MS = 5_000;
const SUBGRAPHS = ['accounts', 'goals', 'tasks', 'audit', 'notifications'] as const;

/** Addresses that settings name: keys for tokens, subgraphs, and the port of `npm start`. */
export async function checkAddresses({ environment }: Patient): Promise<Finding[]> {
  const findings: Promise<Finding>[] = [];
  if (environment.JWKS_URL) findings.push(checkKeys(environment.JWKS_URL));
  for (const name of SUBGRAPHS) {
    const variable = `${name.toUpperCase()}_URL`;
    const url = environment[variable];
    if (url?.startsWith('http')) findings.push(checkReady(variable, url));
  }
  if (!isDistributed(environment)) findings.push(checkPort(environment));
  return Promise.all(findings);
}

async function checkKeys(url: string): Promise<Finding> {
  const about = 'JWKS_URL';
  const advice = 'It is /.well-known/jwks.json of accounts, which must be running.';
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS) });
    const { keys } = (await response.json().catch(() => ({}))) as { keys?: unknown[] };
    return keys?.length
      ? ok(about, `${keys.length} keys`)
      : failure(about, `${url} answers without keys (${response.status})`, advice);
  } catch (error) {
    return failure(about, explain(error), advice);
  }
}

async function checkReady(variable: string, url: string): Promise<Finding> {
  const address = new URL('/health/ready', url);
  const advice = 'Is that subgraph running there?';
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(LIMIT_MS) });
    const { status, away } = (await response.json().catch(() => ({}))) as {
      status?: string;
      away?: string[];
    };
    if (status === 'ok') return ok(variable, 'ready');
    const text = `${status ?? response.status}${away ? `, without ${away.join(', ')}` : ''}`;
    return failure(variable, `${address.host} is ${text}`, advice);
  } catch (error) {
    return failure(variable, explain(error), advice);
  }
}

async function checkPort({ HOST, PORT }: Patient['environment']): Promise<Finding> {
  const [host, port] = [HOST || '127.0.0.1', Number(PORT || 4_000)];
  const about = `port ${port}`;
  try {
    await refuseBusyPort({ host, port });
    return ok(about, 'is free');
  } catch (error) {
    const isOurs = await fetch(`http://127.0.0.1:${port}/health/subgraphs`, {
      signal: AbortSignal.timeout(LIMIT_MS),
    }).then(
      (response) => response.headers.get('content-type')?.startsWith('application/json'),
      () => false,
    );
    return isOurs
      ? ok(about, 'Trellis runs there')
      : failure(about, explain(error), 'Choose another PORT, or end the other program.');
  }
}
