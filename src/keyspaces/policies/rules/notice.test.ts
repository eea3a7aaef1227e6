import { expect, it } from 'vitest';
import { cancellationNoticed, endOfCoverAfterNotice } from './notice.ts';

it("ends cover neither before the state's days of notice nor before the day to which cover is paid", () => {
  expect(endOfCoverAfterNotice('2026-03-20', 10)).toBe('2026-03-30');
  expect(endOfCoverAfterNotice('2026-03-20', 10, '2026-04-11')).toBe('2026-04-11');
  expect(endOfCoverAfterNotice('2026-04-05', 10, '2026-04-11')).toBe('2026-04-15');
});

it('announces the end of cover on the first day that it may name, and on none before', () => {
  const policy = {
    effectiveDate: '2026-01-01',
    expirationDate: '2027-01-01',
    cancellationDate: null,
    pendingCancellationDate: null,
  };
  const noticed = (effectiveDate: string) =>
    cancellationNoticed(
      // Of a file, a notice reads only the dates of its policy.
      { policy } as Parameters<typeof cancellationNoticed>[0],
      {
        kind: 'cancellation_non_payment',
        mailedAt: new Date('2026-03-20T08:00:00Z'),
        method: 'certified_mail',
        effectiveDate,
        proof: 'Certified mail 9407 1234 5678',
        addressees: [],
      },
      { mailedOn: '2026-03-20', days: 10 },
    );
  expect(noticed('2026-03-29')).toMatchObject({ outcome: 'refused', code: 'notice_period_too_short' });
  expect(noticed('2026-03-30')).toMatchObject({
    outcome: 'noticed',
    notice: { outcome: 'pending', effectiveDate: '2026-03-30' },
    policy: { pendingCancellationDate: '2026-03-30' },
  });
});
