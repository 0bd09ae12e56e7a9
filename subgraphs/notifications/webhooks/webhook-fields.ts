import { line, prose } from '@trellis/kernel/text';
import * as z from 'zod';
import { isSelection } from './event-selection.ts';

const MAX_SELECTIONS = 50;

/** What is asked for, each once. */
export const eventTypes = z
  .array(
    line(100).refine(
      isSelection,
      'expected the type of an event, all of a publisher (`tasks.*`), or `*`',
    ),
  )
  .min(1, 'at least one')
  .max(MAX_SELECTIONS, `at most ${MAX_SELECTIONS}`)
  .transform((all) => [...new Set(all)]);

export const description = prose(1_000);
