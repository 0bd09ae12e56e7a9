import { httpUrl, readEnvironment } from '@trellis/kernel/config';
import * as z from 'zod';

/** What is handed to the scenarios. */
export function readLoadEnvironment() {
  return readEnvironment({
    BASE_URL: httpUrl.default('http://127.0.0.1:4000'),
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
