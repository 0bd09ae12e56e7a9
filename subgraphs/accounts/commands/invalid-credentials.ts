import { CodedError } from '@trellis/kernel/errors';

/** One answer for an unknown address and for a wrong password, so that none can be told apart. */
export function invalidCredentials(): CodedError<'INVALID_CREDENTIALS'> {
  return new CodedError('INVALID_CREDENTIALS', 'The address or the password is not right.', {
    details: { constraint: 'must belong together' },
  });
}

/** Whatever is wrong with a refresh token: unknown, spent, expired or of a session that has ended. */
export function invalidRefreshToken(): CodedError<'INVALID_CREDENTIALS'> {
  return new CodedError('INVALID_CREDENTIALS', 'This session has ended; sign in again.', {
    path: ['refreshToken'],
    details: { constraint: 'must be unused and not expired' },
  });
}
