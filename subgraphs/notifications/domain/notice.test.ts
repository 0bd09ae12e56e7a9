import { expect, test } from 'vitest';
import { noticesOfAssignment, noticesOfFinishedGoal } from './notice.ts';

const assignment = (addedAssigneeIds: string[], actorid?: string) => ({
  subject: 'splice',
  actorid,
  data: { title: 'Splice the rope', goalId: 'boat', addedAssigneeIds },
});
const goal = (data: object, actorid?: string) => ({
  subject: 'boat',
  actorid,
  data: {
    title: 'Build the boat',
    ownerId: 'ada',
    progress: 1,
    changedFields: ['progress'],
    ...data,
  },
});

test('everyone who was given a task hears of it once, except who gave it', () => {
  expect(noticesOfAssignment(assignment(['ada', 'grace', 'ada', 'joan'], 'joan'))).toEqual(
    ['ada', 'grace'].map((recipientId) => ({
      topic: 'ASSIGNED',
      recipientId,
      title: 'Assigned to you: Splice the rope',
      taskId: 'splice',
      goalId: 'boat',
    })),
  );
});

test('a change that gives a task to nobody new is told to nobody', () => {
  expect(noticesOfAssignment(assignment([], 'joan'))).toEqual([]);
});

test('the owner of a goal hears when its progress is complete', () => {
  expect(noticesOfFinishedGoal(goal({}))).toEqual([
    {
      topic: 'GOAL_CHANGED',
      recipientId: 'ada',
      title: 'Progress is complete: Build the boat',
      taskId: null,
      goalId: 'boat',
    },
  ]);
});

test.each([
  ['less progress', { progress: 0.99 }, undefined],
  [
    'a change of something else in a goal that was finished before',
    { changedFields: ['title'] },
    undefined,
  ],
  ['a goal of nobody', { ownerId: null }, undefined],
  ["the owner's own doing", {}, 'ada'],
])('%s is told to nobody', (_name, data, actorid) => {
  expect(noticesOfFinishedGoal(goal(data, actorid))).toEqual([]);
});
