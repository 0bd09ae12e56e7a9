import { type Environment, httpUrl, readEnvironment } from '@trellis/kernel/config';
import * as z from 'zod';

export type EmailConfig = {
  readonly smtpUrl: string;
  readonly from: string;
  /** Where pages of tasks and goals are, without a slash at the end. */
  readonly appUrl: string | null;
};

const smtpUrl = z
  .string()
  .refine(
    (text) => URL.canParse(text) && ['smtp:', 'smtps:'].includes(new URL(text).protocol),
    'expected smtp://… or smtps://…',
  );

/**
 * Null: no mail is sent.
 *
 * @throws ConfigError
 */
export function readEmailConfig(environment: Environment): EmailConfig | null {
  const flat = readEnvironment(
    {
      SMTP_URL: smtpUrl.optional(),
      MAIL_FROM: z
        .string()
        .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, 'expected an address, with or without a name')
        .default('Trellis <trellis@localhost>'),
      APP_URL: httpUrl.optional(),
    },
    environment,
  );
  if (!flat.SMTP_URL) return null;
  return {
    smtpUrl: flat.SMTP_URL,
    from: flat.MAIL_FROM,
    appUrl: flat.APP_URL?.replace(/\/+$/, '') ?? null,
  };
}
