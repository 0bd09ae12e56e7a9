import { readEnvironment } from '@trellis/kernel/config';
import * as z from 'zod';

/** Servers that the tests shall use instead of starting their own, and where programs are found. */
export function readTestServers() {
  const environment = readEnvironment({
    TEST_DATABASE_URL: z.string().optional(),
    AMQP_URL: z.string().optional(),
    REDIS_URL: z.string().optional(),
    PATH: z.string().optional(),
  });
  return {
    databaseUrl: environment.TEST_DATABASE_URL,
    amqpUrl: environment.AMQP_URL,
    redisUrl: environment.REDIS_URL,
    searchPath: environment.PATH,
  };
}
