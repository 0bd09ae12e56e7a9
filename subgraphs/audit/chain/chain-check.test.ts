import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AttestedRecord,
  type ChainLink,
  GENESIS_HASH,
  hashOf,
  toCheckedLink,
} from './attested-record.ts';
import { createChainCheck, indexAnchors } from './chain-check.ts';
import { createSigner } from './signer.ts';
import type { Fault } from './statements.ts';

const workspaceId = '0194f0a0-0000-7000-8000-000000000001';
const signer = createSigner(new Uint8Array(32));

function recordOf(sequence: number, value: unknown): AttestedRecord {
  return {
    id: `event ${sequence}`,
    workspaceId,
    sequence,
    type: 'tasks.task-updated.v1',
    occurredAt: '2026-11-25T04:00:00.000000Z',
    recordedAt: '2026-11-25T04:00:00.000001Z',
    actorKind: 'USER',
    actorId: 'ada',
    apiKeyId: null,
    subjectType: 'task',
    subjectId: 'splice',
    taskId: 'splice',
    goalId: null,
    changes: [{ field: 'position', before: null, after: value as never }],
    correlationId: 'request',
    causationId: null,
    source: null,
    textOwnerId: null,
  };
}

function chainOf(values: readonly unknown[], from = { sequence: 1, hash: GENESIS_HASH }) {
  let prevHash = from.hash;
  return values.map((value, index): ChainLink => {
    const record = recordOf(from.sequence + index, value);
    const link = { record, prevHash, hash: hashOf(prevHash, record) };
    prevHash = link.hash;
    return link;
  });
}

function faultIn(links: readonly ChainLink[], anchored: readonly ChainLink[] = []): Fault | null {
  const anchors = indexAnchors(
    anchored.map(({ record: { sequence }, hash }) =>
      signer.sign('anchor', {
        workspaceId,
        sequence,
        hash,
        anchoredAt: '2026-11-25T05:00:00.000Z',
      }),
    ),
    { workspaceId, isSigned: signer.verifier },
  );
  const start = { workspaceId, next: 1, prevHash: GENESIS_HASH, isWhole: true, anchors };
  const check = createChainCheck(start);
  for (const link of links) {
    const fault = check.take(toCheckedLink(link));
    if (fault) return fault;
  }
  return null;
}

const values = fc.array(fc.jsonValue(), { minLength: 3, maxLength: 12 });
const place = fc.nat();

test('a chain of whatever values is intact, also when it was stored as JSON meanwhile', () => {
  fc.assert(
    fc.property(values, (given) => {
      expect(faultIn(JSON.parse(JSON.stringify(chainOf(given))))).toBeNull();
    }),
  );
});

test('a record that is changed in any field is named', () => {
  fc.assert(
    fc.property(
      values,
      place,
      fc.constantFrom(...Object.keys(recordOf(1, 0))),
      (given, at, key) => {
        const links = chainOf(given);
        const index = at % links.length;
        const link = links[index] as ChainLink;
        const record = { ...link.record, [key]: key === 'sequence' ? -1 : 'forged' };
        expect(faultIn(links.with(index, { ...link, record }))).not.toBeNull();
        if (key !== 'sequence')
          expect(faultIn(links.with(index, { ...link, record }))?.sequence).toBe(index + 1);
      },
    ),
  );
});

test('a record that is left out, doubled, or in the place of another is named', () => {
  fc.assert(
    fc.property(values, place, (given, at) => {
      const links = chainOf(given);
      const index = at % (links.length - 1);
      const [one, two] = [links[index], links[index + 1]] as [ChainLink, ChainLink];
      expect(faultIn(links.toSpliced(index, 1))?.sequence).toBe(index + 1);
      expect(faultIn(links.toSpliced(index, 0, one))?.sequence).toBe(index + 1);
      const swapped = [
        { ...two, record: { ...two.record, sequence: one.record.sequence } },
        { ...one, record: { ...one.record, sequence: two.record.sequence } },
      ];
      expect(faultIn(links.toSpliced(index, 2, ...swapped))?.sequence).toBe(index + 1);
    }),
  );
});

test('a chain that was built anew from some point on is named by the anchor after it', () => {
  fc.assert(
    fc.property(values, place, (given, at) => {
      const links = chainOf(given);
      const index = at % links.length;
      const { prevHash } = links[index] as ChainLink;
      const forged = chainOf([{ forged: true }, ...given.slice(index + 1)], {
        sequence: index + 1,
        hash: prevHash,
      });
      const anew = [...links.slice(0, index), ...forged];
      expect(faultIn(anew)).toBeNull();
      expect(faultIn(anew, [links.at(-1) as ChainLink])?.sequence).toBe(links.length);
    }),
  );
});

test('the hash is the one that anybody can compute', () => {
  const record = recordOf(1, { b: 1e21, a: 'é' });
  expect(hashOf(GENESIS_HASH, record)).toBe(
    'a81cb33110a1a0d1df47534f19851217e63152c41c51e67c86468f4d627ea59c',
  );
});
