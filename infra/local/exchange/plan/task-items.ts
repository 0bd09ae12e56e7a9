import type { ListItem, Node, Paragraph } from './markdown-tree.ts';
import { plainText } from './plain-text.ts';

/** A task item where it stands. */
export type TaskItem = {
  title: string;
  isDone: boolean;
  /** What is nested below it, as Markdown. */
  details: string;
  firstLine: number;
  lastLine: number;
};

/** The outermost task items within a block, in their order; `lines` are those of the file. */
export function findTaskItems(block: Node, lines: readonly string[]): TaskItem[] {
  if (block.type === 'listItem' && isTask(block)) return [toTaskItem(block, lines)];
  if (!('children' in block)) return [];
  return block.children.flatMap((child) => findTaskItems(child, lines));
}

function isTask(item: ListItem): boolean {
  return typeof item.checked === 'boolean' || /^\[[ xX]\]$/.test(firstText(item));
}

function firstText(item: ListItem): string {
  const first = item.children[0];
  return first?.type === 'paragraph' ? plainText(first) : '';
}

function toTaskItem(item: ListItem, lines: readonly string[]): TaskItem {
  const first = item.children[0] as Paragraph;
  const firstLine = item.position!.start.line;
  const lastLine = item.position!.end.line;
  const isEmpty = typeof item.checked !== 'boolean';
  return {
    title: isEmpty ? '' : plainText(first),
    isDone: item.checked ?? false,
    details: outdent(lines.slice(first.position!.end.line, lastLine)),
    firstLine,
    lastLine,
  };
}

/** Takes the margin, spaces and marks of quotes, off lines that stood deeper. */
export function outdent(lines: readonly string[]): string {
  const margins = lines.filter((line) => line.trim()).map(margin);
  const shared = margins.reduce(commonStart, margins[0] ?? '');
  return lines.map((line) => line.slice(line.startsWith(shared) ? shared.length : 0)).join('\n');
}

function margin(line: string): string {
  return /^[ \t>]*/.exec(line)?.[0] ?? '';
}

function commonStart(a: string, b: string): string {
  let end = 0;
  while (end < a.length && a[end] === b[end]) end += 1;
  return a.slice(0, end);
}
