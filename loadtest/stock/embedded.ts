import { main } from '@trellis/kernel/lifecycle';
import { createLogger } from '@trellis/kernel/logger';
import { readLocalConfig } from '../../infra/local/config.ts';
import { say } from '../../infra/local/say.ts';
import { startLocal } from '../../infra/local/start-local.ts';
import { openSupergraph } from '../bench/world/supergraph.ts';
import { startStockGateway } from './gateway.ts';

// As `npm start`, but the stock gateway is asked, which asks the subgraphs over HTTP. Ours is there too,
// at a port that nobody knows.
await main(async () => {
  await using starting = new AsyncDisposableStack();
  const { port, ...config } = readLocalConfig();
  const logger = createLogger({ service: 'trellis', level: config.logLevel });
  const network = starting.use(
    await startLocal({ ...config, port: 0 }, { logger, onProgress: say, subgraphsListen: true }),
  );
  const urls = network.subgraphs.map(({ local, url }) => [local.name, `${url}/graphql`]);
  const supergraphSdl = await openSupergraph(Object.fromEntries(urls));
  const gateway = starting.use(await startStockGateway({ supergraphSdl, port }));
  say(`Trellis is ready: API ${gateway.url}, in stock wiring`);
  return { service: starting.move(), logger };
});
