import { readEnvironment } from '@trellis/kernel/config';
import * as z from 'zod';

export function readExchangeEnvironment(): { token: string | undefined } {
  return { token: readEnvironment({ TRELLIS_TOKEN: z.string().optional() }).TRELLIS_TOKEN };
}
