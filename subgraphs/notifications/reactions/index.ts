import type { Reaction } from '@trellis/kernel/messaging/reaction';
import type { ChannelRules } from '../domain/preferences.ts';
import { directoryReactions } from './directory.ts';
import { goalReactions } from './goals.ts';
import { membershipReactions } from './membership.ts';
import { securityReactions } from './security.ts';
import { taskReactions } from './tasks.ts';
import { createTell } from './tell.ts';

/** All that notifications reacts to. Publishers list the same types in their `subscribers.ts`. */
export function createReactions(channels: readonly ChannelRules[]): readonly Reaction[] {
  const tell = createTell(channels);
  return oneByType([
    ...directoryReactions,
    ...taskReactions(tell),
    ...goalReactions(tell),
    ...membershipReactions(tell, channels),
    ...securityReactions(tell),
  ]);
}

/** Reactions to one type become one that does them in this order. */
function oneByType(reactions: readonly Reaction[]): readonly Reaction[] {
  return [...Map.groupBy(reactions, ({ type }) => type)].map(([type, ofType]) => ({
    type,
    async run(envelope, scope) {
      for (const { run } of ofType) await run(envelope, scope);
    },
  }));
}
