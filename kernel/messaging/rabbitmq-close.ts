import type { ChannelModel } from 'amqplib';
import { withinMs } from '../time-limit.ts';

const CLOSE_LIMIT_MS = 2_000;

/** Says goodbye to RabbitMQ. One that does not answer is not waited for; missing heartbeats end the rest. */
export async function closeConnection(connection: ChannelModel): Promise<void> {
  await withinMs(CLOSE_LIMIT_MS, connection.close(), 'RabbitMQ is silent.').catch(() => undefined);
}
