export const PROFILES = ['embedded', 'distributed'] as const;
/** All services in one process, or each in its own. */
export type Profile = (typeof PROFILES)[number];

export const WIRINGS = ['ours', 'stock'] as const;
/** Our gateway, or Apollo Gateway before the same subgraphs. */
export type Wiring = (typeof WIRINGS)[number];
