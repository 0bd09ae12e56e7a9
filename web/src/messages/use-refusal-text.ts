import type { Refusal } from '../api/refusals.ts';
import { useMessages } from './MessagesProvider.tsx';

/** Says what was refused, and what to do: in our words where we have some, else in the server's. */
export function useRefusalText(): (refusal: Refusal) => string {
  const { t } = useMessages();
  return ({ code, message }) => t.errors[code] ?? t.app.asServerSays(message);
}
