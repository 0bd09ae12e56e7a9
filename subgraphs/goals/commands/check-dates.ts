import { invalidInput } from '@trellis/kernel/errors';

/** Refuses a goal that would end before it begins. */
export function checkDates({
  startDate,
  targetDate,
}: {
  startDate?: string | null;
  targetDate?: string | null;
}): void {
  if (startDate && targetDate && targetDate < startDate)
    throw invalidInput(['targetDate'], 'not before startDate');
}
