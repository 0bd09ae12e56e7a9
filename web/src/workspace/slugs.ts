const STORED = 'trellis.slugs';

/**
 * Remembers the addresses under which one's workspaces were seen, so that links by an earlier one lead to the same
 * workspace.
 */
export function rememberSlugs(
  workspaces: readonly { readonly id: string; readonly slug: string }[],
) {
  const known = { ...knownSlugs() };
  for (const { slug, id } of workspaces) known[slug] = id;
  localStorage.setItem(STORED, JSON.stringify(known));
}

/** The id of the workspace that was seen under a slug. */
export function idOfSlug(slug: string): string | undefined {
  return knownSlugs()[slug];
}

function knownSlugs(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? '{}') ?? {};
  } catch {
    return {};
  }
}
