import { shareOf } from '../domain/key-result.ts';
import type { KeyResultResolvers } from '../generated/resolvers.ts';

export const KeyResult: KeyResultResolvers = {
  progress: (keyResult) => shareOf(keyResult),
};
