import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveKey, type SecretKey } from '@trellis/kernel/secrets';

/** Links to exports that work without a token, for a while. */
export interface DownloadLinks {
  linkTo(exportId: string, until: Date): string;
  /** What a link is worth at this moment. */
  judge(
    exportId: string,
    query: { expires?: unknown; signature?: unknown },
    now: Date,
  ): 'good' | 'forged' | 'expired';
}

/** Signs links with a key of the installation's secret (HMAC with SHA-256). */
export function createDownloadLinks(options: {
  secretKey: SecretKey;
  publicUrl: string;
}): DownloadLinks {
  const key = deriveKey(options.secretKey, 'audit.export-links');
  const signatureOf = (exportId: string, expires: string) =>
    createHmac('sha256', key).update(`${exportId}.${expires}`).digest();
  return {
    linkTo(exportId, until) {
      const expires = String(Math.floor(until.getTime() / 1000));
      const signature = signatureOf(exportId, expires).toString('base64url');
      return `${options.publicUrl}/audit/exports/${exportId}?expires=${expires}&signature=${signature}`;
    },
    judge(exportId, { expires, signature }, now) {
      if (typeof expires !== 'string' || typeof signature !== 'string') return 'forged';
      const expected = signatureOf(exportId, expires);
      const given = Buffer.from(signature, 'base64url');
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
      return Number(expires) * 1000 > now.getTime() ? 'good' : 'expired';
    },
  };
}
