export const PROFILES = ['embedded', 'distributed'] as const;
export type Profile = (typeof PROFILES)[number];
