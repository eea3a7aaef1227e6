import { expect, it } from 'vitest';
import { dueStatus } from './status.ts';

const policy = {
  status: 'bound',
  effectiveDate: '2026-03-01',
  expirationDate: '2027-03-01',
  cancellationDate: null,
  documentsIssuedAt: null,
  renewalIntent: 'undecided',
} as const;

it('becomes active when its term begins, whether its documents are out or not', () => {
  expect(dueStatus(policy, '2026-02-28')).toBe('bound');
  expect(dueStatus(policy, '2026-03-01')).toBe('active');
  expect(dueStatus({ ...policy, status: 'issued', documentsIssuedAt: new Date(0) }, '2026-02-28')).toBe('issued');
});

it('ends with its term, as the intent says', () => {
  const active = { ...policy, status: 'active' } as const;
  expect(dueStatus(active, '2027-02-28')).toBe('active');
  expect(dueStatus(active, '2027-03-01')).toBe('expired');
  expect(dueStatus({ ...active, renewalIntent: 'non_renew' }, '2027-02-28')).toBe('active');
  expect(dueStatus({ ...active, renewalIntent: 'non_renew' }, '2027-03-01')).toBe('non_renewed');
});

it('is cancelled on the day that was booked ahead, and stays what it is once it has ended', () => {
  const ahead = { ...policy, status: 'active', cancellationDate: '2026-07-01' } as const;
  expect(dueStatus(ahead, '2026-06-30')).toBe('active');
  expect(dueStatus(ahead, '2026-07-01')).toBe('cancelled');
  expect(dueStatus({ ...policy, status: 'renewed' }, '2028-01-01')).toBe('renewed');
});

it('takes one step at a time, so that a term that has passed unseen has begun before it ends', () => {
  expect(dueStatus(policy, '2028-01-01')).toBe('active');
  expect(dueStatus({ ...policy, cancellationDate: '2026-07-01' }, '2026-08-01')).toBe('active');
  expect(dueStatus({ ...policy, status: 'active', cancellationDate: '2026-07-01' }, '2028-01-01')).toBe('cancelled');
});

it('never begins when it is cancelled from its first day on', () => {
  const flat = { ...policy, status: 'issued', cancellationDate: '2026-03-01' } as const;
  expect(dueStatus(flat, '2026-02-28')).toBe('issued');
  expect(dueStatus(flat, '2026-03-01')).toBe('cancelled');
});
