import { readFileSync } from 'node:fs';
import type { Identity } from '@trellis/kernel/identity';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Admitted, admit } from '../admission/admit.ts';
import { createAdmission } from '../admission/create-admission.ts';
import { readConfig } from '../config.ts';
import { AccessWatch } from '../subscriptions/access-watch.ts';
import { buildGeneration } from '../supergraph/generation.ts';
import { createMetrics } from '../telemetry/metrics.ts';
import { logger } from './kit/admit-on.ts';

const SCHEMA = new URL('../../schema/', import.meta.url);
const generation = buildGeneration(readFileSync(new URL('supergraph.graphql', SCHEMA), 'utf8'));
const operation = (name: string) =>
  readFileSync(new URL(`operations/${name}.graphql`, SCHEMA), 'utf8');

let admission: Awaited<ReturnType<typeof createAdmission>>;
beforeAll(async () => {
  admission = await createAdmission({
    access: new AccessWatch(),
    generations: { current: generation },
    settings: readConfig({}).admission,
    logger,
    metrics: createMetrics(),
  });
});

const caller = (scopes: string[], role: Identity['workspaces'][string] = 'MEMBER'): Identity => ({
  userId: 'u1',
  sessionId: 's1',
  apiKeyId: 'k1',
  workspaces: { w1: role },
  scopes: new Set(scopes),
  tier: 'FREE',
  timeZone: 'UTC',
  locale: 'en',
  expiresAt: Number.MAX_SAFE_INTEGER,
  token: 't',
});

const ask = (query: string, variables: Record<string, unknown>, identity: Identity | null) =>
  admit(
    admission,
    { query, variables },
    {
      identity,
      origin: { ip: null, userAgent: null },
      requestId: 'r',
      transport: 'http',
      checkKind: () => undefined,
    },
  );

const askedBy = ({ operation: { plan } }: Admitted) =>
  [...new Set(JSON.stringify(plan).match(/(?<="serviceName":")\w+/g))].sort();

describe('the committed supergraph', () => {
  test('lets nobody in without a token but to sign up, sign in and renew a token', () => {
    const { apiJsSchema, accessRules } = generation;
    const roots = [
      apiJsSchema.getQueryType(),
      apiJsSchema.getMutationType(),
      apiJsSchema.getSubscriptionType(),
    ];
    const open = roots.flatMap((type) =>
      Object.keys(type!.getFields()).filter(
        (name) => accessRules.ofField(type!.name, name).length === 0,
      ),
    );
    expect(open.sort()).toEqual(['refreshToken', 'signIn', 'signUp']);
  });

  test('has no mutation that a viewer may use on the work of others', async () => {
    const mutation = 'mutation ($input: CreateTaskInput!) { createTask(input: $input) { cursor } }';
    const input = { workspaceId: 'w1', title: 'T' };
    const scopes = ['tasks:write', 'tasks:read'];
    const refused = await ask(mutation, { input }, caller(scopes, 'VIEWER'));
    expect(refused).toMatchObject([
      { extensions: { code: 'FORBIDDEN', missing: [['member']] }, path: ['createTask'] },
    ]);
    expect(await ask(mutation, { input }, caller(scopes))).toHaveProperty('operation');
  });

  test('plans nothing for a key that it may not see: goals are not asked for', async () => {
    const query = operation('task-list');
    const all = await ask(
      query,
      { workspaceId: 'w1' },
      caller(['tasks:read', 'goals:read', 'accounts:read']),
    );
    expect(askedBy(all as Admitted)).toEqual(['accounts', 'goals', 'tasks']);
    const few = (await ask(query, { workspaceId: 'w1' }, caller(['tasks:read']))) as Admitted;
    expect(askedBy(few)).not.toContain('goals');
    expect(few.fillDenied).not.toBeNull();
  });
});
