import type { fromMarkdown } from 'mdast-util-from-markdown';

export type Root = ReturnType<typeof fromMarkdown>;
export type Node = Root | Root['children'][number];
export type Block = Root['children'][number];
export type Heading = Extract<Block, { type: 'heading' }>;
export type ListItem = Extract<Block, { type: 'listItem' }>;
export type Paragraph = Extract<Block, { type: 'paragraph' }>;
