import type { CheckedLink } from './attested-record.ts';
import type { SignatureCheck } from './signer.ts';
import type { Anchor, Fault } from './statements.ts';

export type ChainCheckOptions = {
  readonly workspaceId: string;
  /** The sequence of the first record that is to come. */
  readonly next: number;
  /** The hash before it; null when it is not known. */
  readonly prevHash: string | null;
  /** Whether every record comes; otherwise only those that a filter has let through. */
  readonly isWhole: boolean;
  readonly anchors: AnchorIndex;
};

/** Checks the records of a chain one after the other; the same for the service and for a file. */
export interface ChainCheck {
  /** How many records were right. */
  readonly checked: number;
  /** The sequence and hash of the last record that was right, or those before the first. */
  readonly last: { readonly sequence: number; readonly hash: string | null };
  /** What is wrong with the next record; after a fault there is nothing more to check. */
  take(link: CheckedLink): Fault | null;
}

export function createChainCheck(options: ChainCheckOptions): ChainCheck {
  const { workspaceId, isWhole, anchors } = options;
  let next = options.next;
  let prevHash = options.prevHash;
  let checked = 0;

  function reasonOf(link: CheckedLink): Fault | null {
    const { sequence, prevHash: named, hash } = link;
    const at = (place: number, reason: string) => ({ sequence: place, reason });
    if (link.workspaceId !== workspaceId) return at(sequence, 'it is of another chain');
    if (sequence < next)
      return at(sequence, 'its place is taken by another record or out of order');
    if (sequence > next && isWhole) return at(next, 'it is missing');
    if (sequence === next && prevHash !== null && named !== prevHash)
      return at(sequence, 'it names another hash than that of the record before it');
    if (!link.isHashTrue) return at(sequence, 'its hash is another one');
    if (anchors.contradicts(sequence, hash))
      return at(sequence, 'its hash is not the one that was anchored outside the database');
    return null;
  }

  return {
    get checked() {
      return checked;
    },
    get last() {
      return { sequence: next - 1, hash: prevHash };
    },
    take(link) {
      const fault = reasonOf(link);
      if (fault) return fault;
      next = link.sequence + 1;
      prevHash = link.hash;
      checked += 1;
      return null;
    },
  };
}

/** The anchors of one chain by sequence. */
export interface AnchorIndex {
  /** The first anchor from one sequence to another that is not what this installation has signed. */
  faultIn(from: number, to: number): Fault | null;
  /** At how many places from one sequence to another there is an anchor. */
  countIn(from: number, to: number): number;
  /** The latest anchor; null if there is none. */
  readonly latest: Anchor | null;
  contradicts(sequence: number, hash: string): boolean;
  /** The first anchor beyond a sequence that is said to be the last. */
  beyond(sequence: number): Anchor | null;
}

/** Sorts anchors; one that nobody has signed is a fault and proves nothing. */
export function indexAnchors(
  anchors: readonly Anchor[],
  { workspaceId, isSigned }: { workspaceId: string; isSigned: SignatureCheck },
): AnchorIndex {
  const ordered = [...anchors].sort((a, b) => a.sequence - b.sequence);
  const isGood = (anchor: Anchor) =>
    anchor.workspaceId === workspaceId && isSigned('anchor', anchor);
  const { good = [], bad = [] } = Object.groupBy(ordered, (anchor) =>
    isGood(anchor) ? 'good' : 'bad',
  );
  const hashes = Map.groupBy(good, ({ sequence }) => sequence);
  return {
    faultIn(from, to) {
      const first = bad.find(({ sequence }) => sequence >= from && sequence <= to);
      return first
        ? { sequence: first.sequence, reason: 'its anchor has a wrong signature' }
        : null;
    },
    countIn: (from, to) =>
      [...hashes.keys()].filter((sequence) => sequence >= from && sequence <= to).length,
    latest: good.at(-1) ?? null,
    contradicts: (sequence, hash) =>
      hashes.get(sequence)?.some((anchor) => anchor.hash !== hash) ?? false,
    beyond: (sequence) => good.find((anchor) => anchor.sequence > sequence) ?? null,
  };
}
