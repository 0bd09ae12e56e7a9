import { fitDescription, fitTitle } from './fit.ts';
import type { PlannedGoal, PlannedTask, UnusedPart } from './plan.ts';

/** A heading while its content is being collected. */
export type Section = {
  title: string;
  headingDepth: number;
  line: number;
  blocks: string[];
  tasks: PlannedTask[];
  children: Section[];
};

export function openSection(title: string, headingDepth: number, line: number): Section {
  return { title, headingDepth, line, blocks: [], tasks: [], children: [] };
}

/** Makes the goal of a section; what exceeds a limit is told to `unused`. */
export function toGoal(section: Section, unused: UnusedPart[]): PlannedGoal {
  return {
    ...fit(section.title, section.blocks.join('\n\n'), section.line, unused),
    line: section.line,
    tasks: section.tasks,
    children: section.children.map((child) => toGoal(child, unused)),
  };
}

/** Title and description within the limits of the API. */
export function fit(fullTitle: string, details: string, line: number, unused: UnusedPart[]) {
  const { title, description } = fitTitle(fullTitle, details);
  const { text, leftOut } = fitDescription(description);
  if (leftOut > 0) {
    unused.push({ line, reason: `description too long: its last ${leftOut} characters` });
  }
  return { title, fullTitle, description: text };
}
