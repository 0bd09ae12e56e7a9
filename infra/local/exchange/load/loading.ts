import type { Session } from '../client/session.ts';
import type { Ids } from './ids.ts';
import type { People } from './people.ts';
import type { Tally } from './tally.ts';

/** What all that loads records has in common. */
export type Loading = {
  readonly session: Session;
  readonly workspaceId: string;
  readonly viewerId: string;
  readonly ids: Ids;
  readonly people: People;
  readonly tally: Tally;
};
