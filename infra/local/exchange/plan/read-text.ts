const WINDOWS_1252 = new TextDecoder('windows-1252');
const UTF_8 = new TextDecoder('utf-8', { fatal: true });
const BYTE_OF = new Map(
  Array.from({ length: 128 }, (_, i) => [WINDOWS_1252.decode(Uint8Array.of(i + 128)), i + 128]),
);
// Two bytes only with the leads of Latin letters: other pairs may well be what somebody wrote.
const TWICE_ENCODED =
  /[\xc2\xc3][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|\xe0[\xa0-\xbf][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{3}/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is there to remove them
const CONTROL_CHARACTERS = /[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\u2028\u2029]/g;

/** The text of a file in any of the usual encodings: lines end with \n, nothing is invisible. */
export function readText(bytes: Uint8Array): string {
  const lines = decode(bytes).replace(/\r\n?/g, '\n');
  return repairEncoding(lines).replace(CONTROL_CHARACTERS, '').toWellFormed();
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return UTF_8.decode(bytes);
  } catch {
    return WINDOWS_1252.decode(bytes);
  }
}

/** Undoes what happens when UTF-8 is taken for Windows-1252 and saved again. */
export function repairEncoding(text: string): string {
  const characters = [...BYTE_OF.keys()].join('');
  const suspicious = new RegExp(`[${characters}]{2,}`, 'g');
  return text.replace(suspicious, (run) => {
    const bytes = [...run].map((character) => BYTE_OF.get(character) as number);
    return repairRun(run, String.fromCharCode(...bytes));
  });
}

function repairRun(run: string, binary: string): string {
  let repaired = '';
  let end = 0;
  for (const match of binary.matchAll(TWICE_ENCODED)) {
    repaired += run.slice(end, match.index) + Buffer.from(match[0], 'latin1').toString('utf8');
    end = match.index + match[0].length;
  }
  return repaired + run.slice(end);
}
