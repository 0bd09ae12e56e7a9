import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Anchor, anchor } from '../chain/statements.ts';

/** Where anchors are kept: outside the database, so that whoever changes that cannot change them. */
export interface AnchorStore {
  /** Whether they are kept anywhere. */
  readonly isKept: boolean;
  /** Resolves when they are safely on the disk. */
  append(anchors: readonly Anchor[]): Promise<void>;
  /** All anchors of a chain in the order in which they were written. */
  read(workspaceId: string): Promise<Anchor[]>;
}

/**
 * Keeps anchors in files, `<chain>.jsonl`, one anchor a line. Lines are only added, each in one write, so
 * that several processes may share the directory.
 */
export function createAnchorFiles(directory: string): AnchorStore {
  const fileOf = (workspaceId: string) => join(directory, `${workspaceId}.jsonl`);
  return {
    isKept: true,
    async append(anchors) {
      await mkdir(directory, { recursive: true });
      for (const written of anchors) await appendLine(fileOf(written.workspaceId), written);
      await sync(directory);
    },
    read: (workspaceId) => readAnchorFile(fileOf(workspaceId)),
  };
}

async function appendLine(path: string, line: object): Promise<void> {
  const file = await open(path, 'a+');
  try {
    // A power cut may have left half a line.
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
    const isTorn = size > 0 && buffer.toString() !== '\n';
    await file.write(`${isTorn ? '\n' : ''}${JSON.stringify(line)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

// A new file is there after a power cut only if its directory was written too.
async function sync(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  await handle.sync().finally(() => handle.close());
}

/**
 * The anchors in a file; none if there is no such file, unless it must exist. A line that was cut short is
 * passed over.
 */
export async function readAnchorFile(path: string, { mustExist = false } = {}): Promise<Anchor[]> {
  const text = await readFile(path, 'utf8').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT' && !mustExist) return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => {
    const parsed = anchor.safeParse(parseOrNull(line));
    return parsed.success ? [parsed.data] : [];
  });
}

function parseOrNull(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Where nothing is anchored. */
export const noAnchors: AnchorStore = {
  isKept: false,
  append: async () => undefined,
  read: async () => [],
};
