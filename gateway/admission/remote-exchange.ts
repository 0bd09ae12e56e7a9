import { CodedError, unauthenticated } from '@trellis/kernel/errors';
import type { ExchangeApiKey } from './accept-api-keys.ts';

/** Exchanges keys over the network. What the other side says of a key is not passed on. */
export function remoteExchange(url: string, timeoutMs: number): ExchangeApiKey {
  return async (apiKey) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}` },
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((error: unknown) => {
      throw unavailable(error);
    });
    if (response.status === 401) throw unauthenticated();
    if (!response.ok) throw unavailable(new Error(`HTTP ${response.status}`));
    const { accessToken, expiresAt } = (await response.json()) as Record<string, string>;
    return { accessToken: String(accessToken), expiresAt: new Date(String(expiresAt)) };
  };
}

function unavailable(cause: unknown): CodedError {
  return new CodedError('SERVICE_UNAVAILABLE', 'API keys cannot be verified right now.', { cause });
}
