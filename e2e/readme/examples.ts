/** A block of code in a page, with what the page tells a reader to do with it. */
export type Example = {
  readonly line: number;
  readonly language: string;
  readonly text: string;
  /** The block of JSON right behind an operation. */
  readonly variables?: string;
  /** What to keep of the answer: "keep `goal.id` as `GOAL_ID`". */
  readonly keeps: readonly { readonly path: string; readonly name: string }[];
};

const BLOCK = /^```(\w*)\n(.*?)^```$/gms;
const KEEP = /`([\w.]+)`\s+as\s+`([A-Z_]+)`/g;

/** All blocks of a page in their order. */
export function readExamples(page: string): Example[] {
  const blocks = [...page.matchAll(BLOCK)];
  const examples: Example[] = [];
  for (const [index, block] of blocks.entries()) {
    const [whole, language = '', text = ''] = block;
    const end = block.index + whole.length;
    const prose = page.slice(end, blocks[index + 1]?.index);
    const keeps = [...prose.matchAll(KEEP)].map(([, path = '', name = '']) => ({ path, name }));
    const previous = examples.at(-1);
    const isBehind = page.slice(0, block.index).trimEnd().endsWith('```');
    if (language === 'json' && previous?.language === 'graphql' && isBehind)
      examples[examples.length - 1] = { ...previous, variables: text, keeps };
    else
      examples.push({
        line: page.slice(0, block.index).split('\n').length,
        language,
        text: text.trim(),
        keeps,
      });
  }
  return examples;
}
