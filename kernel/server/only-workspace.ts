import type { IncomingHttpHeaders } from 'node:http';
import { type Identity, narrowIdentity } from '../identity.ts';

const HEADER = 'x-only-workspace';

/** How a gateway asks to see the caller as a member of one workspace only. */
export function toOnlyWorkspaceHeaders(workspaceId: string | undefined): Record<string, string> {
  return workspaceId === undefined ? {} : { [HEADER]: workspaceId };
}

/** The id that a gateway has asked with. */
export function fromOnlyWorkspaceHeaders(headers: IncomingHttpHeaders): unknown {
  return headers[HEADER];
}

/** The caller as the gateway asked; it can only make less of what the token says. */
export function onlyIn(identity: Identity | null, workspaceId: unknown): Identity | null {
  if (identity === null || workspaceId === undefined) return identity;
  return narrowIdentity(identity, String(workspaceId));
}
