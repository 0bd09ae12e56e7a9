const FENCES = { '---': /^(---|\.\.\.)[ \t]*$/, '+++': /^\+\+\+[ \t]*$/ } as const;

/** Empties the lines of a YAML or TOML head, so that the lines below keep their numbers. */
export function blankFrontMatter(text: string): { text: string; lastLine: number } {
  const lines = text.split('\n');
  const closing = FENCES[lines[0]?.trimEnd() as keyof typeof FENCES];
  if (!closing) return { text, lastLine: 0 };
  const end = lines.findIndex((line, index) => index > 0 && closing.test(line));
  // A rule followed by prose is a rule: a head holds a name with a value in its first line.
  if (end < 2 || !/^\s*["'\w-]+\s*[:=]/.test(lines[1] ?? '')) return { text, lastLine: 0 };
  return { text: lines.map((line, i) => (i <= end ? '' : line)).join('\n'), lastLine: end + 1 };
}
