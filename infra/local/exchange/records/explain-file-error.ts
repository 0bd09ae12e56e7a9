/** What went wrong with a file, in one line for its owner. */
export function explainFileError(
  file: string,
  { code, message }: NodeJS.ErrnoException,
  expected = 'a file',
): string {
  if (code === 'ENOENT') return `There is no file ${file}.`;
  if (code === 'EISDIR') return `${file} is a folder; give ${expected}.`;
  if (code === 'EACCES') return `${file} may not be read by you.`;
  return message;
}
