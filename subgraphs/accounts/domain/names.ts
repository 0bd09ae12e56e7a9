const MAX_LENGTH = 40;

/** The name in lower-case letters, digits and single hyphens; a word of last resort if none is left. */
export function toSlug(name: string, lastResort: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '');
  return plain || lastResort;
}
