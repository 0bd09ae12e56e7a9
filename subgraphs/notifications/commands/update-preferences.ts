import { accept } from '@trellis/kernel/errors';
import { refuseApiKey } from '@trellis/kernel/refuse-api-key';
import type { NotificationsContext } from '../context.ts';
import { decidePreferences } from '../domain/change-preferences.ts';
import type { UpdatePreferencesInput } from '../generated/resolvers.ts';
import { changePreferences, type PreferencesResult } from './change-preferences.ts';

/** Sets how the caller wants to be told. */
export async function updatePreferences(
  context: NotificationsContext,
  input: UpdatePreferencesInput,
): Promise<PreferencesResult> {
  // They hold in every workspace.
  refuseApiKey(context);
  return changePreferences(context, { command: 'updatePreferences', input }, ({ before }) =>
    accept(decidePreferences(before, input)),
  );
}
