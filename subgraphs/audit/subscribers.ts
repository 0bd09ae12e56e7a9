import type { QueueBinding } from '@trellis/kernel/messaging/broker';

/** Nobody: audit listens to everyone and says nothing itself. */
export const subscribers: readonly QueueBinding[] = [];
