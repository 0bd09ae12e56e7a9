import { explain } from '@trellis/kernel/lifecycle';
import { assertConsumerQueue } from '@trellis/kernel/messaging/rabbitmq-queue';
import { type ChannelModel, connect } from 'amqplib';
import { CONSUMERS } from '../consumers.ts';
import { type Finding, failure, ok, type Patient, warning } from './finding.ts';

const OLDEST = [3, 10] as const;
const DEEP = 10_000;

/** RabbitMQ: version, and each queue as its consumer would declare it. */
export async function checkBroker({ environment }: Patient): Promise<Finding[]> {
  const { AMQP_URL: url, MESSAGING_PREFIX: prefix = 'trellis' } = environment;
  if (!url) return [];
  const about = `RabbitMQ at ${new URL(url).host}`;
  const connection = await connect(url, { timeout: 5_000 }).catch((error: unknown) => error);
  if (!isConnection(connection))
    return [
      failure(
        about,
        explain(connection),
        'Is it running, and are address, name and password right?',
      ),
    ];
  connection.on('error', () => undefined);
  try {
    const findings = [checkVersion(about, connection)];
    for (const consumer of CONSUMERS)
      findings.push(await checkQueue(connection, `${prefix || 'trellis'}.${consumer}`));
    return findings;
  } finally {
    await connection.close().catch(() => undefined);
  }
}

function isConnection(value: unknown): value is ChannelModel {
  return typeof (value as ChannelModel | null)?.createChannel === 'function';
}

function checkVersion(about: string, { connection }: ChannelModel): Finding {
  const { version } = connection.serverProperties as { version: string };
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  return isOld
    ? failure(about, `version ${version}`, `Trellis needs ${OLDEST.join('.')} or newer.`)
    : ok(about, `version ${version}`);
}

async function checkQueue(connection: ChannelModel, name: string): Promise<Finding> {
  const about = `queue ${name}`;
  const isThere = await onChannel(connection, (channel) => channel.checkQueue(name)).catch(
    () => null,
  );
  if (!isThere) return ok(about, 'is not there yet; its consumer declares it');
  try {
    const { messageCount, consumerCount } = await onChannel(connection, (channel) =>
      assertConsumerQueue(channel, name),
    );
    if (messageCount > DEEP)
      return warning(about, `${messageCount} events wait`, 'docs/runbooks/QueueDeep.md');
    if (messageCount > 0 && consumerCount === 0)
      return warning(about, 'nobody takes its events', 'docs/runbooks/QueueWithoutConsumer.md');
    return ok(about, `${messageCount} events wait, ${consumerCount} consumers`);
  } catch (error) {
    return failure(
      about,
      `has other properties than Trellis gives it: ${explain(error)}`,
      'Empty and delete it while its service is stopped, or choose another MESSAGING_PREFIX.',
    );
  }
}

// RabbitMQ closes the channel on which something was refused.
async function onChannel<Value>(
  connection: ChannelModel,
  work: (channel: Awaited<ReturnType<ChannelModel['createChannel']>>) => PromiseLike<Value>,
): Promise<Value> {
  const channel = await connection.createChannel();
  channel.on('error', () => undefined);
  try {
    return await work(channel);
  } finally {
    await channel.close().catch(() => undefined);
  }
}
