const NEWLINE = 0x0a;

/**
 * Cuts bytes into blocks that end where a line ends, the last one where the bytes do. A block is about as
 * large as the parts that come, or as its one line if that is longer. Each has memory of its own, which
 * can be given away.
 */
export async function* cutBlocks(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let open: Uint8Array[] = [];
  for await (const part of bytes) {
    const end = part.lastIndexOf(NEWLINE) + 1;
    if (end === 0) {
      open.push(part);
      continue;
    }
    yield join([...open, part.subarray(0, end)]);
    open = [part.subarray(end)];
  }
  const last = join(open);
  if (last.length > 0) yield last;
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
