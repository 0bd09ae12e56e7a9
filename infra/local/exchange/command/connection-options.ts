import { type ParseArgsConfig, parseArgs } from 'node:util';

export const FORMATS = ['plan', 'jsonl', 'ics'] as const;
export type Format = (typeof FORMATS)[number];

/** Where the API is, and as whom and in which workspace to work there. */
export type ConnectionOptions = {
  readonly url: string;
  readonly token: string | undefined;
  readonly workspace: string | undefined;
};

/** The command line was wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const CONNECTION_OPTIONS = {
  url: { type: 'string', default: 'http://127.0.0.1:4000/graphql' },
  token: { type: 'string' },
  workspace: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

export const CONNECTION_USAGE = `  --url URL          where the API is (http://127.0.0.1:4000/graphql)
  --token TOKEN      an access token, also read from TRELLIS_TOKEN; without one the command signs
                     in as the demo user of a local start
  --workspace ID     id or slug of the workspace; the first one of the user if absent`;

type Given = { url: string; token?: string | undefined; workspace?: string | undefined };

export function readConnection(given: Given, defaultToken: string | undefined): ConnectionOptions {
  if (!/^https?:$/.test(URL.parse(given.url)?.protocol ?? '')) {
    throw new UsageError(`--url ${given.url} is no http:// or https:// address.`);
  }
  return {
    url: given.url,
    token: given.token || defaultToken,
    workspace: given.workspace,
  };
}

/** @throws UsageError with one line */
export function parseCommandLine<Config extends ParseArgsConfig>(config: Config) {
  try {
    return parseArgs<Config>(config);
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}. See --help.`);
  }
}

/** @throws UsageError unless it is one of the allowed */
export function readFormat<F extends Format>(wanted: string, allowed: readonly F[]): F {
  const format = allowed.find((one) => one === wanted);
  if (format) return format;
  throw new UsageError(`--format ${wanted} is none of ${allowed.join(', ')}.`);
}
