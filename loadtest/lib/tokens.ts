import http from 'k6/http';
import { tokensUrl } from './settings.ts';
import type { Member } from './world.ts';

const EARLIEST_MS = 2 * 60_000;
const LATEST_MS = 4 * 60_000;

let tokens: string[] = [];
let lookAt = nextLook();

/** The access token of a member, which somebody else renews in time. */
export function tokenOf({ index, token }: Member): string {
  if (tokensUrl && Date.now() > lookAt) {
    lookAt = nextLook();
    const { status, body } = http.get(tokensUrl, { tags: { op: 'tokens' } });
    if (status === 200) tokens = JSON.parse(String(body));
  }
  return tokens[index] ?? token;
}

function nextLook(): number {
  return Date.now() + EARLIEST_MS + Math.random() * (LATEST_MS - EARLIEST_MS);
}
