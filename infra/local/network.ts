import { createAccountsService } from '@trellis/accounts/service';
import { createAuditService } from '@trellis/audit/service';
import { readConfig as readGatewayConfig } from '@trellis/gateway/config';
import { createGatewayService } from '@trellis/gateway/service';
import { createGoalsService } from '@trellis/goals/service';
import { createInProcessAccess } from '@trellis/kernel/changes/in-process-access';
import { type Environment, readSecretsConfig, type SecretsConfig } from '@trellis/kernel/config';
import type { KeySource } from '@trellis/kernel/identity';
import type { Service } from '@trellis/kernel/lifecycle';
import type { Logger } from '@trellis/kernel/logger';
import { createInProcessBroker } from '@trellis/kernel/messaging/in-process-broker';
import type { SubgraphConfig, SubgraphService } from '@trellis/kernel/subgraph/service';
import type { TracingConfig } from '@trellis/kernel/telemetry/tracer';
import { readDeliveriesConfig } from '@trellis/notifications/config';
import { createNotificationsService } from '@trellis/notifications/service';
import { createTasksService } from '@trellis/tasks/service';

export type NetworkOptions = {
  readonly databaseUrl: string;
  readonly amqpUrl?: string;
  readonly redisUrl?: string;
  readonly host: string;
  readonly port: number;
  readonly tokens: { readonly issuer: string; readonly audience: string };
  readonly logger: Logger;
  /** What the gateway reads its settings from; absent: from that of the process. */
  readonly environment?: Environment;
  /** Before the names of queues and channels, where a broker is shared. */
  readonly messagingPrefix?: string;
  /** Absent: as the environment says. */
  readonly tracing?: TracingConfig;
  /** A file of flags; absent: everything is on. */
  readonly flagsPath?: string;
  /** Where heads of the audit trail are written down; absent: nowhere. */
  readonly anchorDirectory?: string;
  /** Lets each subgraph listen at a free port as well, for a gateway that is not ours. */
  readonly subgraphsListen?: boolean;
};

/** The whole constellation in one process. */
export interface Network extends Service {
  readonly url: string;
  readonly subgraphs: readonly SubgraphService[];
  readonly keys: KeySource;
}

/** An event may lead to events of others, those to more: tasks → goals → notifications → audit. */
const LONGEST_CHAIN = 3;

/** Starts five subgraphs and the gateway before them. The gateway alone listens. */
export async function startNetwork(options: NetworkOptions): Promise<Network> {
  const { logger } = options;
  const opened = new AsyncDisposableStack();
  try {
    const broker = options.amqpUrl
      ? undefined
      : opened.adopt(createInProcessBroker(), (opening) => opening.close());
    const access = options.redisUrl ? undefined : createInProcessAccess();
    const shared = { ...(broker && { broker }) };
    const gatewayConfig = toGatewayConfig(options);
    const config = toSubgraphConfig(options, gatewayConfig.tracing);
    const nameOf = (service: string) => logger.child({ part: service });

    const accounts = opened.use(
      await createAccountsService(config, {
        ...shared,
        ...(access && { access }),
        logger: nameOf('accounts'),
      }),
    );
    const verifying = { ...shared, keys: accounts.keys };
    const others = await startAll(opened, [
      createGoalsService(config, { ...verifying, logger: nameOf('goals') }),
      createTasksService(config, { ...verifying, logger: nameOf('tasks') }),
      createAuditService(
        { ...config, ...anchorsOf(options) },
        { ...verifying, logger: nameOf('audit') },
      ),
      createNotificationsService(
        { ...config, deliveries: readDeliveriesConfig(options.environment) },
        { ...verifying, logger: nameOf('notifications') },
      ),
    ]);
    const subgraphs = [accounts, ...others];
    const gateway = opened.use(
      await createGatewayService(gatewayConfig, {
        logger: nameOf('gateway'),
        keys: accounts.keys,
        ...(access && { access }),
        exchangeApiKey: accounts.exchangeApiKey,
        localSubgraphs: new Map(subgraphs.map(({ local }) => [local.name, local])),
      }),
    );
    const running = opened.move();
    return {
      url: gateway.url,
      subgraphs,
      keys: accounts.keys,
      async settle() {
        for (let round = 0; round < LONGEST_CHAIN; round += 1) {
          for (const subgraph of subgraphs) await subgraph.settle();
        }
      },
      [Symbol.asyncDispose]: () => running.disposeAsync(),
    };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

/** Starts services side by side. When one fails, those that did start are closed with the rest. */
async function startAll(
  opened: AsyncDisposableStack,
  starting: readonly Promise<SubgraphService>[],
): Promise<SubgraphService[]> {
  const outcomes = await Promise.allSettled(starting);
  const services = outcomes.flatMap((outcome) =>
    outcome.status === 'fulfilled' ? [opened.use(outcome.value)] : [],
  );
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
  return services;
}

function anchorsOf({ anchorDirectory }: NetworkOptions) {
  return anchorDirectory === undefined ? {} : { anchorDirectory };
}

function toSubgraphConfig(
  {
    databaseUrl,
    amqpUrl,
    redisUrl,
    tokens,
    messagingPrefix = 'trellis',
    environment,
    host,
    subgraphsListen,
    flagsPath,
  }: NetworkOptions,
  tracing: TracingConfig | null,
): SubgraphConfig & SecretsConfig {
  return {
    databaseUrl,
    poolSize: 10,
    ...(amqpUrl && { amqpUrl }),
    ...(redisUrl && { redisUrl }),
    tokens,
    drainDelayMs: 0,
    relayIntervalMs: 200,
    messagingPrefix,
    tracing,
    ...(flagsPath && { flagsPath }),
    ...readSecretsConfig(environment),
    ...(subgraphsListen && { http: { host, port: 0 } }),
  };
}

function toGatewayConfig(options: NetworkOptions) {
  const {
    host,
    port,
    tokens,
    redisUrl,
    messagingPrefix = 'trellis',
    tracing,
    environment,
  } = options;
  return {
    ...readGatewayConfig(environment),
    listen: { host, port },
    tokens,
    redisUrl,
    messagingPrefix,
    ...(tracing && { tracing }),
  };
}
