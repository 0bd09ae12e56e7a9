import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginUsageReporting } from '@apollo/server/plugin/usageReporting';
import type { UsageReporting } from '../config.ts';

/** Tells Apollo Studio which operations run and how long they take, but nothing of who asks for what. */
export function usageReporting(options: UsageReporting | null): ApolloServerPlugin {
  if (!options) return ApolloServerPluginUsageReportingDisabled();
  return ApolloServerPluginUsageReporting({
    sendVariableValues: { none: true },
    sendHeaders: { none: true },
    sendErrors: { masked: true },
    generateClientInfo: () => ({}),
    fieldLevelInstrumentation: 0,
    ...(options.endpointUrl && { endpointUrl: options.endpointUrl }),
  });
}
