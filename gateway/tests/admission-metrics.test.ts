import { beforeAll, expect, test } from 'vitest';
import { admit } from '../admission/admit.ts';
import { createAdmission } from '../admission/create-admission.ts';
import { readConfig } from '../config.ts';
import { AccessWatch } from '../subscriptions/access-watch.ts';
import { buildGeneration } from '../supergraph/generation.ts';
import { createMetrics } from '../telemetry/metrics.ts';
import { logger } from './kit/admit-on.ts';
import { composeShop } from './kit/start-gateway.ts';

const metrics = createMetrics();
let admission: Awaited<ReturnType<typeof createAdmission>>;
beforeAll(async () => {
  admission = await createAdmission({
    access: new AccessWatch(),
    generations: { current: buildGeneration(composeShop()) },
    settings: readConfig({ RATE_LIMIT_ADDRESS: '4/1h', MAX_COST: '30' }).admission,
    logger,
    metrics,
  });
});

const ask = (query: string) =>
  admit(
    admission,
    { query },
    {
      identity: null,
      origin: { ip: '192.0.2.1', userAgent: null },
      requestId: 'r',
      transport: 'http',
      checkKind: () => undefined,
    },
  );

test('admission counts what it does and what it refuses', async () => {
  for (const query of [
    '{ product(id: "p1") { id } }',
    '{ product(id: "p1") { id } }',
    '{ nothing }',
    '{ products { id reviews { id } } }',
    '{ product(id: "p1") { id } }',
  ])
    await ask(query);
  const page = await metrics.registry.metrics();
  for (const line of [
    'admission_rejected_total{reason="GRAPHQL_VALIDATION_FAILED"} 1',
    'admission_rejected_total{reason="QUERY_TOO_COMPLEX"} 1',
    'admission_rejected_total{reason="RATE_LIMITED"} 1',
    'rate_limited_total{bucket="address"} 1',
    'cache_requests_total{cache="document",result="miss"} 3',
    'cache_requests_total{cache="document",result="hit"} 2',
    'cache_requests_total{cache="plan",result="miss"} 1',
    'cache_requests_total{cache="plan",result="hit"} 1',
    'cache_entries{cache="plan"} 1',
    'plan_duration_seconds_count 1',
    'query_cost_count{kind="estimated"} 4',
  ])
    expect(page).toContain(`trellis_gateway_${line}\n`);
});
