import type { Nodes } from 'mdast';

/** What a reader sees of a piece of Markdown, on one line. */
export function plainText(node: Nodes): string {
  return visible(node).replace(/\s+/g, ' ').trim();
}

function visible(node: Nodes): string {
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
