import { expect, test } from 'vitest';
import {
  decideAccept,
  decideRevoke,
  INVITATION_MS,
  invitationExpiry,
  MAX_WORKSPACES,
} from './invitation.ts';

const at = new Date('2026-03-01T12:00:00Z');
const open = {
  email: 'ada@example.com',
  expiresAt: invitationExpiry(at),
  acceptedAt: null,
  revokedAt: null,
};
const ada = { email: 'ada@example.com', workspaces: 1, inviterRole: 'ADMIN' } as const;
const after = (ms: number) => new Date(at.getTime() + ms);

test('the owner of the address accepts within seven days', () => {
  expect(decideAccept(open, ada, at)).toBe('accepted');
  expect(decideAccept(open, ada, after(INVITATION_MS - 1))).toBe('accepted');
  expect(decideAccept(open, ada, after(INVITATION_MS))).toMatchObject({
    refused: 'ILLEGAL_TRANSITION',
    details: { from: 'EXPIRED' },
  });
});

test('to everybody else there is no invitation, whatever has become of it', () => {
  const nothing = decideAccept(null, ada, at);
  expect(nothing).toMatchObject({ refused: 'NOT_FOUND', path: ['token'] });
  const bob = { ...ada, email: 'bob@example.com' };
  for (const invitation of [open, { ...open, acceptedAt: at }, { ...open, revokedAt: at }])
    expect(decideAccept(invitation, bob, at)).toEqual(nothing);
});

test('what was accepted or revoked cannot be accepted', () => {
  expect(decideAccept({ ...open, acceptedAt: at }, ada, at)).toMatchObject({
    details: { from: 'ACCEPTED' },
  });
  expect(decideAccept({ ...open, revokedAt: at }, ada, at)).toMatchObject({
    details: { from: 'REVOKED' },
  });
});

test('there is none while the one who made it is no ADMIN', () => {
  for (const inviterRole of ['MEMBER', 'VIEWER', null] as const) {
    const person = { ...ada, inviterRole };
    expect(decideAccept(open, person, at)).toEqual(decideAccept(null, ada, at));
    expect(decideAccept({ ...open, revokedAt: at }, person, at)).toMatchObject({
      details: { from: 'REVOKED' },
    });
  }
});

test('nobody belongs to more workspaces than a token can name', () => {
  expect(decideAccept(open, { ...ada, workspaces: MAX_WORKSPACES }, at)).toMatchObject({
    refused: 'LIMIT_EXCEEDED',
    details: { limit: MAX_WORKSPACES },
  });
});

test('an offer can be taken back until it is accepted', () => {
  expect(decideRevoke(open)).toBe('revoked');
  expect(decideRevoke({ ...open, revokedAt: at })).toBe('nothing');
  expect(decideRevoke({ ...open, acceptedAt: at })).toMatchObject({
    refused: 'ILLEGAL_TRANSITION',
    details: { from: 'ACCEPTED' },
  });
});
