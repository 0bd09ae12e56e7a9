import type { Node } from './markdown-tree.ts';

/** What a reader sees of a piece of Markdown, on one line. */
export function plainText(node: Node): string {
  return visible(node).replace(/\s+/g, ' ').trim();
}

function visible(node: Node): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'html':
      return '';
    default:
      return 'children' in node ? node.children.map(visible).join('') : '';
  }
}
