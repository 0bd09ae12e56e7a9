import { accept } from '@trellis/kernel/errors';
import type { NotificationsContext } from '../context.ts';
import { decidePreferences } from '../domain/change-preferences.ts';
import type { UpdatePreferencesInput } from '../generated/resolvers.ts';
import { changePreferences, type PreferencesResult } from './change-preferences.ts';

/** Sets how the caller wants to be told. */
export function updatePreferences(
  context: NotificationsContext,
  input: UpdatePreferencesInput,
): Promise<PreferencesResult> {
  return changePreferences(context, { command: 'updatePreferences', input }, ({ before }) =>
    accept(decidePreferences(before, input)),
  );
}
