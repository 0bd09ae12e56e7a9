import { readConfig } from '@trellis/gateway/config';
import { createGatewayService, type GatewayService } from '@trellis/gateway/service';
import { createLogger } from '@trellis/kernel/logger';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** What the specification allows or recommends and the gateway does otherwise, each for a reason. */
const KNOWN_WARNINGS: Readonly<Record<string, string>> = {
  '5A70': 'forms can be sent by any page without being asked, so they are refused',
  D6D5: 'a GET needs a header that no page can send unasked',
  '6A70': 'a GET needs a header that no page can send unasked',
  '572B': 'a document that cannot be read is answered with 400 for application/json too',
  FDE2: 'an invalid document is answered with 400 for application/json too',
  '7B9B': 'variables that do not fit are answered with 400 for application/json too',
};

let gateway: GatewayService;
beforeAll(async () => {
  const config = readConfig({ PORT: '0', JWKS_URL: 'http://127.0.0.1:1/jwks' });
  const logger = createLogger({ service: 'gateway', level: 'silent' });
  gateway = await createGatewayService(config, { logger });
});
afterAll(() => gateway[Symbol.asyncDispose]());

describe('GraphQL over HTTP', () => {
  test.each(serverAudits({ url: () => gateway.url }))('$id $name', async ({ id, fn }) => {
    const { status } = await fn();
    expect(status).not.toBe('error');
    expect(status === 'ok').toBe(!(id in KNOWN_WARNINGS));
  });
});
