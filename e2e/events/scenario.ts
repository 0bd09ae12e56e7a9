import type { Person } from '../person.ts';
import type { EventWorld } from './event-world.ts';

/** The input with which a mutation changes something, and who sends it if not Ada. */
export type Try = { readonly input: object; readonly as?: Person };

/** Makes what a mutation needs, and says with what it is called. */
export type Scenario = (world: EventWorld) => Promise<Try>;

/** What happens with an id. */
export const withId =
  (make: (world: EventWorld) => Promise<string>, rest: object = {}): Scenario =>
  async (world) => ({ input: { id: await make(world), ...rest } });
