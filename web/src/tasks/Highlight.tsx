const MARK = /(<mark>.*?<\/mark>)/;

/** An excerpt of the search, which is HTML with nothing but `<mark>` in it. */
export function Highlight({ html }: { html: string }) {
  let offset = 0;
  return html.split(MARK).map((part) => {
    const key = offset;
    offset += part.length;
    const text = textOf(part.replace(/^<mark>|<\/mark>$/g, ''));
    return part.startsWith('<mark>') ? <mark key={key}>{text}</mark> : text;
  });
}

function textOf(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return page.body.textContent;
}
