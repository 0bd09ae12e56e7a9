import { type SubmitEvent, useState } from 'react';
import { type Refusal, refusalOf } from '../api/refusals.ts';
import type { TokensFragment } from './generated/tokens.ts';
import { session } from './session.ts';

/** A form whose answer are tokens: sends it, signs in, or says what was refused. */
export function useSessionForm(send: (fields: Record<string, string>) => Promise<TokensFragment>) {
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [isBusy, setBusy] = useState(false);

  async function onSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    setBusy(true);
    try {
      const answer = await send(fields);
      setRefusals(answer.errors);
      session.accept(answer);
    } catch (thrown) {
      setRefusals([refusalOf(thrown)]);
    } finally {
      setBusy(false);
    }
  }

  /** What is wrong with one field, or with the whole when none is named. */
  function refusalAt(field?: string): Refusal | undefined {
    const isAt = ({ path }: Refusal, name: string) => path.at(-1) === name;
    if (field) return refusals.find((refusal) => isAt(refusal, field));
    return refusals.find(({ path }) => path.length < 2);
  }

  return { onSubmit, isBusy, refusalAt };
}
