const COMMENT = /--[^\n]*|\/\*[\s\S]*?\*\//g;
const BOUNDED = /--\s*bounded:\s*\S/;
const CREATES = /^\s*create\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?"?(\w+)/i;
const CHANGES =
  /^\s*(?:update|delete\s+from|merge\s+into|truncate(?:\s+table)?|insert\s+into)\s+(?:only\s+)?"?(\w+)/i;
// What these do shows only in what they run.
const OPAQUE = /^\s*(?:with|do)\b/i;
const LISTS_ROWS = /^\s*insert\b[\s\S]*\bvalues\b/i;

/** The statements of a migration that change rows of tables which were there before. */
export function dataChanges(statements: readonly string[]): string[] {
  const made = new Set<string>();
  const found: string[] = [];
  for (const statement of statements) {
    const code = statement.replace(COMMENT, ' ');
    const created = CREATES.exec(code)?.[1];
    if (created) made.add(created.toLowerCase());
    const changed = CHANGES.exec(code)?.[1];
    const isChange = OPAQUE.test(code) || (changed && !LISTS_ROWS.test(code));
    const isNew = changed !== undefined && made.has(changed.toLowerCase());
    if (isChange && !isNew && !BOUNDED.test(statement)) found.push(statement);
  }
  return found;
}
