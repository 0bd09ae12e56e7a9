import { check } from 'k6';
import http from 'k6/http';
import { type MixedOperation, pickOperation } from './mix.ts';
import { variablesOf } from './mix-variables.ts';
import { oneOf } from './one-of.ts';
import { operations } from './operations.ts';
import { baseUrl } from './settings.ts';
import { tokenOf } from './tokens.ts';
import { busyWorkspace, type Member } from './world.ts';

const url = `${baseUrl}/graphql`;

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
