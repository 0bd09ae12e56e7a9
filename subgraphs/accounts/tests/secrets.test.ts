import { Writable } from 'node:stream';
import { createLogger } from '@trellis/kernel/logger';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ACCEPT,
  INVITE,
  PASSWORD,
  REFRESH,
  SIGN_IN,
  SIGN_UP,
  startAccounts,
  type TestAccounts,
} from './start-accounts.ts';

const NEXT = 'another horse battery';
const CREATE_KEY = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }`;
const CHANGE_PASSWORD = /* GraphQL */ `
  mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { cursor errors { code message } } }
`;

const logged: string[] = [];
const destination = new Writable({
  write(chunk, _encoding, done) {
    logged.push(String(chunk));
    done();
  },
});

let accounts: TestAccounts;
beforeAll(async () => {
  accounts = await startAccounts({
    logger: createLogger({ service: 'accounts', level: 'trace', destination }),
  });
});
afterAll(() => accounts[Symbol.asyncDispose]());

test('no password, token or hash gets into events, idempotency rows, logs or errors', async () => {
  const host = await accounts.signUp();
  const guest = await accounts.signUp();
  const wrong = 'a wrong horse battery';
  const answers: unknown[] = [await accounts.signIn(host.email, wrong)];
  const { inviteMember } = await host.query(INVITE, {
    input: {
      workspaceId: host.workspaceId,
      email: guest.email,
      role: 'MEMBER',
      meta: { idempotencyKey: 'invite' },
    },
  });
  const { token } = inviteMember;
  answers.push(await host.query(ACCEPT, { input: { token } }));
  await guest.query(ACCEPT, { input: { token, meta: { idempotencyKey: 'accept' } } });
  const next = await accounts.refresh(host.refreshToken);
  answers.push(await accounts.refresh(host.refreshToken));
  for (const document of [SIGN_IN, REFRESH])
    answers.push(
      await accounts.anonymous().execute(document, { input: { refreshToken: next.refreshToken } }),
    );
  const { createApiKey } = await host.query(CREATE_KEY, {
    input: {
      workspaceId: host.workspaceId,
      name: 'CI',
      scopes: ['tasks:read'],
      meta: { idempotencyKey: 'key' },
    },
  });
  for (const currentPassword of [wrong, PASSWORD])
    answers.push(
      await host.query(CHANGE_PASSWORD, {
        input: { currentPassword, newPassword: NEXT, meta: { idempotencyKey: 'password' } },
      }),
    );
  await accounts.settle();

  const hashes = await accounts.database.query<{ hash: string }>(
    `select hash from accounts.password union all select hash from accounts.refresh_token
     union all select token_hash from accounts.invitation
     union all select secret_hash from accounts.api_key`,
  );
  expect(hashes).toHaveLength(7);
  const secrets = [
    PASSWORD,
    wrong,
    NEXT,
    token,
    createApiKey.secret,
    host.refreshToken,
    host.accessToken,
    next.refreshToken,
    ...hashes.map(({ hash }) => hash),
  ];
  const events = await accounts.database.query(`select * from accounts.outbox`);
  const keys = await accounts.database.query(`select * from accounts.idempotency`);
  expect([events.length > 5, keys.length]).toEqual([true, 4]);
  // graphql-js quotes a rejected value in its own message; the kernel takes it out at the border.
  const messages = JSON.stringify([...answers.slice(0, 3), ...answers.slice(5)]);
  for (const place of [JSON.stringify(events), JSON.stringify(keys), logged.join(''), messages])
    for (const secret of secrets) expect(place).not.toContain(secret);
});

test('a statement that fails does not bring its values into the log', async () => {
  await accounts.database.query(
    `alter table accounts.password add constraint none check (hash = '') not valid`,
  );
  const { errors } = await accounts.anonymous().execute(SIGN_UP, {
    input: {
      email: 'unlucky@example.com',
      password: PASSWORD,
      displayName: 'Unlucky',
      timeZone: 'UTC',
    },
  });
  const error = errors?.[0]?.originalError;
  createLogger({ service: 'accounts', level: 'trace', destination }).error({ err: error }, 'oops');
  expect(logged.join('')).toContain('oops');
  expect(logged.join('')).not.toContain('argon2id');
});
