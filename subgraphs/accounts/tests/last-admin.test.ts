import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, startAccounts, type TestAccounts } from './start-accounts.ts';

const CHANGE_ROLE = /* GraphQL */ `
  mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { errors { code } } }
`;
const REMOVE = /* GraphQL */ `
  mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { errors { code } } }
`;
const ROUNDS = 5;

let accounts: TestAccounts;
beforeAll(async () => {
  accounts = await startAccounts();
});
afterAll(() => accounts[Symbol.asyncDispose]());

async function twoAdmins(): Promise<[Person, Person]> {
  const ada = await accounts.signUp();
  return [ada, await accounts.join(await accounts.signUp(), ada, 'ADMIN')];
}

const adminsOf = async (workspaceId: string) => {
  const query = `select from accounts.membership where workspace_id = $1 and role = 'ADMIN'`;
  return (await accounts.database.query(query, [workspaceId])).length;
};

const demote = async (caller: Person, workspaceId: string, { id: userId }: Person) => {
  const input = { workspaceId, userId, role: 'VIEWER' };
  return (await caller.query(CHANGE_ROLE, { input })).changeMemberRole.errors[0]?.code ?? 'OK';
};
const remove = async (caller: Person, workspaceId: string, { id: userId }: Person) => {
  const input = { workspaceId, userId };
  return (await caller.query(REMOVE, { input })).removeMember.errors[0]?.code ?? 'OK';
};

test('of two ADMINs who are demoted at once, one stays', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [ada, grace] = await twoAdmins();
    const { workspaceId } = ada;
    const codes = await Promise.all([
      demote(ada, workspaceId, ada),
      demote(grace, workspaceId, grace),
    ]);
    expect(codes.sort()).toEqual(['ILLEGAL_TRANSITION', 'OK']);
    expect(await adminsOf(workspaceId)).toBe(1);
  }
});

test('of two ADMINs who demote each other at once, the first one prevails', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [ada, grace] = await twoAdmins();
    const { workspaceId } = ada;
    const codes = await Promise.all([
      demote(ada, workspaceId, grace),
      demote(grace, workspaceId, ada),
    ]);
    expect(codes.sort()).toEqual(['OK', 'PERMISSION_DENIED']);
    expect(await adminsOf(workspaceId)).toBe(1);
  }
});

test('of two ADMINs who leave at once, one stays', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [ada, grace] = await twoAdmins();
    const { workspaceId } = ada;
    const codes = await Promise.all([
      remove(ada, workspaceId, ada),
      remove(grace, workspaceId, grace),
    ]);
    expect(codes.sort()).toEqual(['ILLEGAL_TRANSITION', 'OK']);
    expect(await adminsOf(workspaceId)).toBe(1);
  }
});

test('of two ADMINs, one leaving and one being demoted at once, one stays', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [ada, grace] = await twoAdmins();
    const { workspaceId } = ada;
    const codes = await Promise.all([
      remove(ada, workspaceId, ada),
      demote(grace, workspaceId, grace),
    ]);
    expect(codes.sort()).toEqual(['ILLEGAL_TRANSITION', 'OK']);
    expect(await adminsOf(workspaceId)).toBe(1);
  }
});
