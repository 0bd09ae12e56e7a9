import { deriveId } from '../client/derive-id.ts';

type IdKind = 'label' | 'goal' | 'keyResult' | 'task' | 'comment';

/**
 * The ids that the things of a file have in a workspace: always the same, so that what is there can
 * be told from what is new. In the workspace that the file was written from they keep their own.
 */
export class Ids {
  readonly #workspaceId: string;
  readonly #isHome: boolean;

  constructor(workspaceId: string, sourceWorkspaceId: string | undefined) {
    this.#workspaceId = workspaceId;
    this.#isHome = workspaceId === sourceWorkspaceId;
  }

  of(kind: IdKind, sourceId: string): string {
    if (this.#isHome && isUuidV7(sourceId)) return sourceId.toLowerCase();
    return deriveId(['exchange', kind, this.#workspaceId, sourceId]);
  }
}

function isUuidV7(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(text);
}
