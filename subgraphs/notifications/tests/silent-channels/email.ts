import type { Channel } from '../../delivering/channel.ts';
import { IN_APP } from '../../domain/preferences.ts';

/** A channel with the defaults of e-mail, which reaches nobody. */
export const MAIL: Channel = {
  name: 'EMAIL',
  defaults: {
    ...IN_APP.defaults,
    COMMENTED: 'HOURLY',
    TASK_CHANGED: 'DAILY',
    GOAL_CHECK_IN: 'DAILY',
    GOAL_CHANGED: 'DAILY',
  },
  retryAfterMs: [],
  send: async () => ({ kind: 'sent' }),
};

export const createChannel = (): Channel => MAIL;
