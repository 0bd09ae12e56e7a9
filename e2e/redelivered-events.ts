import { MemberAdded } from '@trellis/accounts/events';
import { newId } from '@trellis/kernel/ids';
import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import { eventOf } from '@trellis/kernel/testing/test-subgraph';
import { TaskCreated } from '@trellis/tasks/events';

const WORKSPACES = 20;
/** How far a second delivery may come after the first. */
const WINDOW = 500;

export type Redelivered = {
  /** Word of the members, to be published first. */
  readonly members: readonly EventEnvelope[];
  /** Every event once and some again, those at any later place. */
  readonly deliveries: readonly EventEnvelope[];
  readonly workspaceIds: readonly string[];
  /** Events that somebody is to be told of. */
  readonly told: number;
};

/**
 * New tasks in many workspaces, every fourth of them given to a member, of which a share is delivered again
 * somewhere later.
 *
 * @param random from 0 to below 1, so that a run can be repeated
 */
export function redeliveredEvents(options: {
  events: number;
  share: number;
  random: () => number;
}): Redelivered {
  const { events, share, random } = options;
  const members = Array.from({ length: WORKSPACES }, newMember);
  const once = Array.from({ length: events }, (_, index) =>
    newTask(members[index % WORKSPACES] as EventEnvelope, index % 4 === 0),
  );
  const places = once.map((event, index) => ({ event, at: index }));
  const again = places
    .filter(() => random() < share)
    .map(({ event, at }) => ({ event, at: at + 1 + random() * WINDOW }));
  return {
    members,
    deliveries: [...places, ...again].sort((a, b) => a.at - b.at).map(({ event }) => event),
    workspaceIds: members.map(({ workspaceid }) => workspaceid),
    told: once.filter((_, index) => index % 4 === 0).length,
  };
}

function newMember(): EventEnvelope {
  const [workspaceId, userId] = [newId(), newId()];
  return eventOf(MemberAdded, {
    subject: newId(),
    workspaceId,
    data: {
      userId,
      displayName: 'Ada',
      email: `${userId}@people.example`,
      timeZone: 'UTC',
      locale: 'en',
      role: 'ADMIN',
    },
  });
}

function newTask(member: EventEnvelope, isAssigned: boolean): EventEnvelope {
  const assigneeIds = isAssigned ? [member.data.userId as string] : [];
  return eventOf(TaskCreated, {
    subject: newId(),
    workspaceId: member.workspaceid,
    actorId: newId(),
    data: {
      title: 'Splice the rope',
      number: 1,
      status: 'TODO',
      goalId: null,
      assigneeIds,
      addedAssigneeIds: assigneeIds,
      createdById: newId(),
    },
  });
}

/** A generator of numbers that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
