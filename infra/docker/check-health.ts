import { readPort } from './config.ts';

// Ready, not merely alive: what depends on a container waits until it can answer.
const response = await fetch(`http://127.0.0.1:${readPort()}/health/ready`, {
  signal: AbortSignal.timeout(4_000),
}).catch(() => undefined);
process.exitCode = response?.ok ? 0 : 1;
