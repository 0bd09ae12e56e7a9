import { type Connection, pages } from '../client/pages.ts';
import type { Session } from '../client/session.ts';
import type { Person } from '../records/record.ts';
import type { Tally } from './tally.ts';

const MEMBERS = /* GraphQL */ `
  query ImportMembers($workspaceId: ID!, $first: Int!, $after: String) {
    workspace(id: $workspaceId) {
      memberships(first: $first, after: $after) {
        nodes { user { id } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`;

type Member = { user: { id: string } };
type OfWorkspace = { workspace: { memberships: Connection<Member> } | null };

/** Who of the people in a file can be named in the workspace. */
export class People {
  readonly #session: Session;
  readonly #workspaceId: string;
  readonly #tally: Tally;
  #members: Promise<ReadonlySet<string>> | undefined;

  constructor(session: Session, workspaceId: string, tally: Tally) {
    this.#session = session;
    this.#workspaceId = workspaceId;
    this.#tally = tally;
  }

  /** The ids of those who are members; the others are remarked on. */
  async keep(people: readonly Person[]): Promise<string[]> {
    if (people.length === 0) return [];
    this.#members ??= this.#readMembers();
    const members = await this.#members;
    return people.flatMap(({ id, name }) => {
      if (members.has(id)) return [id];
      this.#tally.remark(`${name || id} is no member of the workspace and was left out`);
      return [];
    });
  }

  async #readMembers(): Promise<ReadonlySet<string>> {
    const request = { query: MEMBERS, variables: { workspaceId: this.#workspaceId } };
    const found = new Set<string>();
    const inAnswer = ({ workspace }: OfWorkspace) => workspace?.memberships;
    for await (const page of pages<Member, OfWorkspace>(this.#session, request, inAnswer)) {
      for (const { user } of page) found.add(user.id);
    }
    return found;
  }
}
