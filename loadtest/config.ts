import { httpUrl, readEnvironment } from '@trellis/kernel/config';
import * as z from 'zod';

/** Defaults of the options of `npm run load`. Without BASE_URL it starts a system of its own. */
export function readLoadEnvironment() {
  return readEnvironment({
    BASE_URL: httpUrl.optional(),
    RATE: z
      .string()
      .regex(/^[1-9]\d*$/, 'expected requests per second')
      .default('1000'),
    DURATION: z
      .string()
      .regex(/^\d+[smh]$/, 'expected a time such as 30s or 10m')
      .default('1m'),
  });
}
