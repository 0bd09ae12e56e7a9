import { type Notice, noticesTo } from './notice.ts';
import type { Saying } from './saying.ts';

/** A member hears of joining or leaving a workspace, and of another role in it. */
export function noticesOfMembership(userId: string, saying: Saying): readonly Notice[] {
  return noticesTo([userId], { topic: 'MEMBERSHIP', saying });
}

/** A person hears what touches the safety of the account. */
export function noticesOfSecurity(userId: string, saying: Saying): readonly Notice[] {
  return noticesTo([userId], { topic: 'SECURITY', saying });
}
