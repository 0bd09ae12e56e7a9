import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { blankFrontMatter } from './front-matter.ts';
import type { Block, Heading } from './markdown-tree.ts';
import { plainText } from './plain-text.ts';
import { MAX_GOAL_LEVELS, type Plan, type UnusedPart } from './plan.ts';
import { fit, openSection, type Section, toGoal } from './section.ts';
import { findTaskItems } from './task-items.ts';

const TASK_MARK = /^[\s>]*([-*+]|\d+[.)])[ \t]+\[[ xX]\][ \t]/;

/**
 * Reads a plan: headings are goals, check boxes are tasks of the goal of the heading above them,
 * the rest describes. Tasks before the first heading get a goal named `fallbackTitle`.
 */
export function parsePlan(source: string, fallbackTitle: string): Plan {
  const { text, lastLine } = blankFrontMatter(source);
  const reader = new PlanReader(text, fallbackTitle);
  if (lastLine > 0) reader.unused.push({ line: 1, reason: `front matter up to line ${lastLine}` });
  const root = fromMarkdown(text, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  for (const block of root.children) reader.read(block);
  return reader.finish();
}

class PlanReader {
  readonly unused: UnusedPart[] = [];
  readonly #lines: readonly string[];
  readonly #preface: Section;
  readonly #sections: Section[] = [];
  /** The headings that enclose the present place, outermost first. */
  #path: Section[] = [];

  constructor(text: string, fallbackTitle: string) {
    this.#lines = text.split('\n');
    this.#preface = openSection(fallbackTitle, 0, 1);
  }

  read(block: Block): void {
    if (block.type === 'heading') this.#readHeading(block);
    else if (block.type === 'html') this.#readHtml(block);
    else if (block.type !== 'thematicBreak') this.#readContent(block);
  }

  finish(): Plan {
    const { tasks, blocks } = this.#preface;
    const isNeeded = tasks.length > 0 || (blocks.length > 0 && this.#sections.length === 0);
    if (!isNeeded && blocks.length > 0) {
      this.unused.push({ line: this.#preface.line, reason: 'text before the first heading' });
    }
    const sections = isNeeded ? [this.#preface, ...this.#sections] : this.#sections;
    const goals = sections.map((section) => toGoal(section, this.unused));
    return { goals, unused: this.unused.toSorted((a, b) => a.line - b.line) };
  }

  get #section(): Section {
    return this.#path.at(-1) ?? this.#preface;
  }

  #readHeading(heading: Heading): void {
    const title = plainText(heading);
    const line = heading.position!.start.line;
    if (!title) {
      this.unused.push({ line, reason: 'a heading without text' });
      return;
    }
    const path = this.#path.filter(({ headingDepth }) => headingDepth < heading.depth);
    if (path.length === MAX_GOAL_LEVELS) {
      this.#section.blocks.push(this.#source(heading));
      return;
    }
    const section = openSection(title, heading.depth, line);
    (path.at(-1)?.children ?? this.#sections).push(section);
    this.#path = [...path, section];
  }

  #readHtml(html: Block): void {
    const { start, end } = html.position!;
    const source = this.#source(html);
    for (let line = start.line; line <= end.line; line += 1) {
      if (!TASK_MARK.test(this.#lines[line - 1] ?? '')) continue;
      this.unused.push({ line, reason: 'a task within HTML' });
    }
    if (/^\s*<!--[\s\S]*-->\s*$/.test(source)) {
      this.unused.push({ line: start.line, reason: 'a comment' });
    } else this.#describe(source, start.line);
  }

  #readContent(block: Block): void {
    const items = findTaskItems(block, this.#lines);
    for (const item of items) {
      const { title, details, isDone, firstLine } = item;
      if (title) {
        const task = fit(title, details, firstLine, this.unused);
        this.#section.tasks.push({ ...task, isDone, line: firstLine });
      } else this.#skipUntitled(firstLine, details);
    }
    const { start, end } = block.position!;
    const isTask = (line: number) =>
      items.some((item) => item.firstLine <= line && line <= item.lastLine);
    const rest = this.#lines
      .slice(start.line - 1, end.line)
      .filter((_, index) => !isTask(start.line + index));
    this.#describe(rest.join('\n').trim() && rest.join('\n'), start.line);
  }

  #skipUntitled(line: number, details: string): void {
    const below = details.trim() ? ', with what is below it' : '';
    this.unused.push({ line, reason: `a task without text${below}` });
  }

  #describe(text: string, line: number): void {
    if (!text) return;
    const isFirst = this.#section === this.#preface && this.#preface.blocks.length === 0;
    if (isFirst) this.#preface.line = line;
    this.#section.blocks.push(text);
  }

  #source({ position }: Block): string {
    return this.#lines.slice(position!.start.line - 1, position!.end.line).join('\n');
  }
}
