import { useState } from 'react';
import type { Refusal } from '../api/refusals.ts';
import { useRefusalText } from './use-refusal-text.ts';
import { useReport } from './use-report.ts';

/** What was refused in a form: beside the field that is at fault, or as a notice where that is none of the form. */
export function useFieldErrors(fields: readonly string[]) {
  const say = useRefusalText();
  const report = useReport();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const fieldOf = ({ path }: Refusal) => fields.find((field) => path.includes(field));

  return {
    /** Shows what was refused, and answers whether nothing was. */
    take(errors: readonly Refusal[]): boolean {
      setRefusals(errors.filter(fieldOf));
      report(errors.filter((refusal) => !fieldOf(refusal)));
      return errors.length === 0;
    },
    errorAt(field: string): string | undefined {
      const found = refusals.find((refusal) => fieldOf(refusal) === field);
      return found && say(found);
    },
  };
}
