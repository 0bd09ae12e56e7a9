import { check } from 'k6';
import http from 'k6/http';
import { type MixedOperation, pickOperation } from './mix.ts';
import { operations } from './operations.ts';
import { baseUrl } from './settings.ts';
import { tokenOf } from './tokens.ts';
import { busyWorkspace, type Member, oneOf, type Workspace } from './world.ts';

const url = `${baseUrl}/graphql`;
const WORDS = ['write', 'part', 'load', 'tester'];

// The generator shares the machine with the system: a body is two texts put together.
const texts = new Map<MixedOperation, string>();
function textOf(name: MixedOperation): string {
  let text = texts.get(name);
  if (!text) {
    text = `{"query":${JSON.stringify(operations[name])},"variables":`;
    texts.set(name, text);
  }
  return text;
}

/** Sends one operation of the mix as somebody somewhere, and gives its answer. */
export function sendMixed(isKnownRefusal: (status: number) => boolean = () => false) {
  const name = pickOperation(Math.random());
  const workspace = busyWorkspace();
  const { members } = workspace;
  const token = tokenOf(name === 'activity' ? (members[0] as Member) : oneOf(members));
  const response = http.post(
    url,
    `${textOf(name)}${JSON.stringify(variablesOf(name, workspace))}}`,
    {
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      tags: { op: name },
    },
  );
  if (isKnownRefusal(response.status)) return response;
  const body = String(response.body ?? '');
  const isFine =
    response.status === 200 && body.startsWith('{"data"') && !body.includes('"errors":[{');
  check(isFine, { 'a 200 with data and without errors': (it) => it }, { op: name });
  return response;
}

function variablesOf(name: MixedOperation, { id: workspaceId, goalIds, taskIds }: Workspace) {
  switch (name) {
    case 'task-list':
      return { workspaceId, filter: { goalId: { eq: oneOf(goalIds) } }, first: 50 };
    case 'goal-tree':
    case 'activity':
      return { workspaceId, first: 20 };
    case 'dashboard':
      return { workspaceId };
    case 'search-tasks':
      return { workspaceId, text: oneOf(WORDS), first: 20 };
    case 'task-detail':
      return { id: oneOf(taskIds) };
    case 'complete-task':
      return { input: { id: oneOf(taskIds) } };
    case 'create-task':
      return { input: { workspaceId, goalId: oneOf(goalIds), title: 'Made under load' } };
    case 'update-task':
      return { input: { id: oneOf(taskIds), title: `Write what changed ${Date.now()}` } };
  }
}
