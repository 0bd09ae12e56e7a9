export const FREQUENCIES = ['IMMEDIATE', 'HOURLY', 'DAILY', 'WEEKLY', 'OFF'] as const;

/** How soon a channel brings what is told. */
export type Frequency = (typeof FREQUENCIES)[number];
