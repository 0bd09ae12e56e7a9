import type { ApiKeyPayloadResolvers } from '../generated/resolvers.ts';
import { apiKeyById } from '../queries/api-keys.ts';

export const ApiKeyPayload: ApiKeyPayloadResolvers = {
  apiKey: ({ apiKeyId }, _args, context) =>
    apiKeyId ? apiKeyById(context.reader, apiKeyId) : null,
};
