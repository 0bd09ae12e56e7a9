/** So many tokens in so long a time. */
export type Quota = { readonly tokens: number; readonly seconds: number };

export const BUCKET_NAMES = [
  'user',
  'api-key',
  'address',
  'every-address',
  'sign-in-address',
  'sign-in-account',
] as const;
export type BucketName = (typeof BUCKET_NAMES)[number];

/** What is counted together, with the quota that it has. */
export type Bucket = { readonly name: BucketName; readonly key: string; readonly quota: Quota };

/** How a bucket stands after something was taken from it. */
export type BucketState = {
  readonly bucket: Bucket;
  readonly remaining: number;
  /** When it is full again, in milliseconds since the epoch. */
  readonly resetAt: number;
};
