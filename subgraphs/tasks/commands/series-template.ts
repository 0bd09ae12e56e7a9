import { validate } from '@trellis/kernel/command';
import { invalidInput } from '@trellis/kernel/errors';
import { line, prose, reference } from '@trellis/kernel/text';
import * as z from 'zod';
import { distinct } from '../domain/task.ts';
import type { TaskTemplateInput } from '../generated/resolvers.ts';
import type { SeriesRecord } from '../persistence/series-record.ts';
import type { TaskScope } from './task-command.ts';
import {
  checkAssignees,
  checkLabelCount,
  estimate,
  lockLabels,
  references,
} from './task-fields.ts';

const fields = z.object({
  template: z.object({
    title: line(500).optional(),
    description: prose(50_000).nullish(),
    goalId: reference.nullish(),
    assigneeIds: references.nullish(),
    teamId: reference.nullish(),
    labelIds: references.nullish(),
    estimateMinutes: estimate.nullish(),
  }),
});

export type TemplateChanges = Partial<
  Pick<
    SeriesRecord,
    | 'title'
    | 'description'
    | 'goalId'
    | 'priority'
    | 'assigneeIds'
    | 'teamId'
    | 'labelIds'
    | 'estimateMinutes'
  >
>;

/**
 * The named parts of a template, ready to be applied to the series and to its open task.
 *
 * @throws CodedError INVALID_INPUT, LIMIT_EXCEEDED, NOT_FOUND
 */
export async function checkTemplate(
  { em }: TaskScope,
  { workspaceId }: SeriesRecord,
  input: TaskTemplateInput,
): Promise<TemplateChanges> {
  const cleared = (['title', 'priority'] as const).find((name) => input[name] === null);
  if (cleared) throw invalidInput(['template', cleared], 'cannot be cleared');
  const { assigneeIds, labelIds, ...plain } = validate(fields, { template: input }).template;
  const changes = {
    ...plain,
    ...(input.priority && { priority: input.priority }),
    ...(assigneeIds !== undefined && { assigneeIds: distinct(assigneeIds) }),
    ...(labelIds !== undefined && { labelIds: distinct(labelIds) }),
  } as TemplateChanges;
  checkAssignees(changes.assigneeIds ?? [], ['template', 'assigneeIds']);
  checkLabelCount(changes.labelIds ?? [], ['template', 'labelIds']);
  const ids = changes.labelIds ?? [];
  await lockLabels(em, { workspaceId, ids, path: ['template', 'labelIds'] });
  return changes;
}
