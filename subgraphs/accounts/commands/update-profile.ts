import { applyChanges, load, transact, validate } from '@trellis/kernel/command';
import { alreadyExists } from '@trellis/kernel/errors';
import { refuseApiKey } from '@trellis/kernel/refuse-api-key';
import { line } from '@trellis/kernel/text';
import * as z from 'zod';
import type { AccountsContext } from '../context.ts';
import { UserUpdated } from '../events.ts';
import type { UpdateProfileInput } from '../generated/resolvers.ts';
import { UserRecord } from '../persistence/user-record.ts';
import { claimName } from './claim-name.ts';
import { locale, pictureUrl, slug } from './fields.ts';
import { inOwnStream } from './own-stream.ts';
import { refuseNull } from './refuse-null.ts';
import { type UserResult, userData } from './user-data.ts';

const fields = z.object({
  displayName: line(100).optional(),
  handle: slug.optional(),
  avatarUrl: pictureUrl.nullish(),
  locale: locale.optional(),
});

/** Changes what the caller shows of themselves. */
export async function updateProfile(context: AccountsContext, input: UpdateProfileInput) {
  refuseApiKey(context);
  return transact(
    context,
    { command: 'updateProfile', input },
    async ({ em, identity, append, now }): Promise<UserResult> => {
      const { userId } = identity;
      const { expectedVersion } = input;
      const user = await load(em, UserRecord, { id: userId, expectedVersion });
      refuseNull(input, ['displayName', 'handle', 'timeZone', 'locale']);
      const valid = validate(fields, input);
      const { handle = user.handle } = valid;
      if (handle !== user.handle && !(await claimName(em, 'handle', handle)))
        throw alreadyExists(['handle'], 'Somebody has this handle.');
      const timeZone = input.timeZone ?? undefined;
      const applied = applyChanges(user, { ...valid, timeZone }, now());
      if (applied.changedFields.length === 0) return { userId, cursor: null };
      const cursor = append(UserUpdated, inOwnStream(user, userId), userData(user, applied));
      return { userId, cursor };
    },
  );
}
