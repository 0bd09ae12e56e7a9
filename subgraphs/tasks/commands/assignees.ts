import { limitExceeded } from '@trellis/kernel/errors';
import { reference } from '@trellis/kernel/text';
import * as z from 'zod';

const MAX_ASSIGNEES = 20;

export const assigneeIds = z.array(reference);

/** @throws CodedError LIMIT_EXCEEDED over 20 people */
export function checkAssignees(ids: readonly string[]): void {
  if (ids.length > MAX_ASSIGNEES)
    throw limitExceeded(
      ['assigneeIds'],
      MAX_ASSIGNEES,
      `A task has at most ${MAX_ASSIGNEES} assignees.`,
    );
}
