/** From most to least. */
const RANKS = ['ADMIN', 'MEMBER', 'VIEWER'] as const;
export type Role = (typeof RANKS)[number];

/** The role that may do less. */
export function lesserRole(a: Role, b: Role): Role {
  return RANKS.indexOf(a) > RANKS.indexOf(b) ? a : b;
}
