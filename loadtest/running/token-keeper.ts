import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { explain } from '@trellis/kernel/lifecycle';
import { renewSession } from './sessions.ts';
import type { Workspace } from './world.ts';

const LOOK_EVERY_MS = 1_000;
// Spread, so that not all come at once. What takes tokens looks for new ones every four minutes at the
// latest, and a token lives for 15.
const RENEWAL = { earliestMs: 4 * 60_000, latestMs: 8 * 60_000 };

/** Access tokens that are renewed before they expire. */
export interface TokenKeeper extends AsyncDisposable {
  /** Answers the tokens of all members in their order, as a list in JSON. */
  readonly url: string;
  /** The workspaces with the tokens of now. */
  workspaces(): Workspace[];
}

/**
 * Renews the sessions of all members, one after the other: a refresh token that is spent twice ends its
 * session, and what runs in k6 at once cannot agree on who spends it.
 */
export async function keepTokens(
  url: string,
  workspaces: readonly Workspace[],
  { earliestMs, latestMs } = RENEWAL,
): Promise<TokenKeeper> {
  const nextRenewal = () => Date.now() + earliestMs + Math.random() * (latestMs - earliestMs);
  const kept = workspaces
    .flatMap(({ members }) => members)
    .map((member) => ({ ...member, renewAt: nextRenewal() }));
  const stopping = new AbortController();
  const renewing = renewAll();

  async function renewAll(): Promise<void> {
    while (!stopping.signal.aborted) {
      for (const member of kept.filter(({ renewAt }) => renewAt < Date.now())) {
        if (stopping.signal.aborted) return;
        member.renewAt = nextRenewal();
        await renewSession(url, member.refreshToken).then(
          ({ accessToken, refreshToken }) =>
            Object.assign(member, { token: accessToken, refreshToken }),
          (error) => process.stderr.write(`A token was not renewed: ${explain(error)}\n`),
        );
      }
      await wait(LOOK_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const server = createServer((_request, response) =>
    response.end(JSON.stringify(kept.map(({ token }) => token))),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    workspaces: () =>
      workspaces.map((workspace) => ({
        ...workspace,
        members: workspace.members.map((member) => ({
          ...member,
          token: kept[member.index]?.token as string,
        })),
      })),
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await renewing;
      server.closeAllConnections();
      server.close();
    },
  };
}
