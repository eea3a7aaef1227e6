import { expect, test } from 'vitest';
import { dayOf } from '../../global/rules/dates.ts';
import { type ClaimChange, type ClaimStanding, standingAt } from './standing-at.ts';

const closedAt = new Date('2026-11-01T16:00:00.000Z');

const now: ClaimStanding = {
  status: 'closed',
  coverageStatus: 'none',
  litigated: false,
  catastropheCode: null,
  closedAt,
};

const changes: readonly ClaimChange[] = [
  { createdAt: closedAt, replaced: { status: 'denied', closedAt: null } },
  { createdAt: new Date('2026-11-01T09:00:00.000Z'), replaced: { status: 'reserved', coverageStatus: 'in_question' } },
  { createdAt: new Date('2026-10-31T23:00:00.000Z'), replaced: { status: 'investigating' } },
  { createdAt: new Date('2026-10-05T15:00:00.000Z'), replaced: {} },
];

test('a claim that was denied and closed behind the last day of a month stood on it as it did before', () => {
  expect(standingAt(now, changes, '2026-10-31', dayOf)).toEqual({
    ...now,
    status: 'reserved',
    coverageStatus: 'in_question',
    closedAt: null,
  });
  expect(standingAt(now, changes, '2026-10-30', dayOf).status).toBe('investigating');
  expect(standingAt(now, changes, '2026-11-01', dayOf)).toEqual(now);
});

test('a claim that was opened again behind the last day was closed on it', () => {
  const reopened = { ...now, status: 'reopened', closedAt: null } as const;
  const opening: ClaimChange = {
    createdAt: new Date('2026-12-01T15:00:00.000Z'),
    replaced: { status: 'closed', closedAt },
  };
  expect(standingAt(reopened, [opening], '2026-11-30', dayOf)).toEqual(now);
});
