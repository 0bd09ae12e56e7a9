import { limitExceeded } from '@trellis/kernel/errors';
import { isBlank, prose } from '@trellis/kernel/text';
import { distinct } from '../domain/task.ts';
import type { TaskRecord } from '../persistence/task-record.ts';
import { references } from './task-fields.ts';

const MAX_MENTIONS = 50;
// Every event of a task carries its watchers.
const MAX_WATCHERS = 1_000;

export const commentBody = prose(10_000).refine((text) => !isBlank(text), 'must not be empty');

export const mentions = references.nullish().transform((ids) => ids && distinct(ids));

/** @throws CodedError LIMIT_EXCEEDED over 50 people */
export function checkMentions(ids: readonly string[]): void {
  if (ids.length > MAX_MENTIONS)
    throw limitExceeded(
      ['mentionIds'],
      MAX_MENTIONS,
      `A comment mentions at most ${MAX_MENTIONS} people.`,
    );
}

/**
 * Lets people follow the task. Nobody has changed the task by that, so its version stays.
 *
 * @throws CodedError LIMIT_EXCEEDED over 1,000 watchers
 */
export function addWatchers(task: TaskRecord, ids: readonly string[]): void {
  const watcherIds = distinct([...task.watcherIds, ...ids]);
  if (watcherIds.length === task.watcherIds.length) return;
  if (watcherIds.length > MAX_WATCHERS)
    throw limitExceeded(
      ['mentionIds'],
      MAX_WATCHERS,
      `At most ${MAX_WATCHERS} people watch a task.`,
    );
  task.watcherIds = watcherIds;
}
