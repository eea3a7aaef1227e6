import { describe, expect, test } from 'vitest';
import { parseMoment } from './scalars.ts';

describe('a DateTime', () => {
  test.each([
    ['Java: Instant', '2026-11-24T09:30:00Z', '2026-11-24T09:30:00.000Z'],
    ['Java: Instant with nanoseconds', '2026-11-24T09:30:00.123456789Z', '2026-11-24T09:30:00.123Z'],
    ['Java: OffsetDateTime without seconds', '2026-11-24T09:30+02:00', '2026-11-24T07:30:00.000Z'],
    ['Java: OffsetDateTime in UTC without seconds', '2026-11-24T09:30Z', '2026-11-24T09:30:00.000Z'],
    ['.NET: round-trip format of DateTimeOffset', '2026-11-24T09:30:00.1234567+00:00', '2026-11-24T09:30:00.123Z'],
    ['.NET: round-trip format of DateTime', '2026-11-24T09:30:00.0000000Z', '2026-11-24T09:30:00.000Z'],
    ['.NET: JSON without zeros at the end', '2026-11-24T09:30:00.5-05:00', '2026-11-24T14:30:00.500Z'],
    ['.NET: universal sortable format', '2026-11-24 09:30:00Z', '2026-11-24T09:30:00.000Z'],
    ['Python: isoformat()', '2026-11-24T09:30:00.123456+00:00', '2026-11-24T09:30:00.123Z'],
    ['Python: str()', '2026-11-24 09:30:00.123456+00:00', '2026-11-24T09:30:00.123Z'],
    ['JavaScript: toISOString()', '2026-11-24T09:30:00.123Z', '2026-11-24T09:30:00.123Z'],
    ['RFC 3339 in small letters', '2026-11-24t09:30:00z', '2026-11-24T09:30:00.000Z'],
    ['an offset that nobody knows', '2026-11-24T09:30:00-00:00', '2026-11-24T09:30:00.000Z'],
    ['a hundred digits', `2026-11-24T09:30:00.9${'9'.repeat(99)}Z`, '2026-11-24T09:30:00.999Z'],
  ])('is taken as %s prints it: %s', (_, text, moment) => {
    expect(parseMoment(text).toISOString()).toBe(moment);
  });

  test('never moves into the next day by its digits: they are dropped, not rounded', () => {
    expect(parseMoment('2026-12-31T23:59:59.9999Z').toISOString()).toBe('2026-12-31T23:59:59.999Z');
  });

  test.each([
    '2026-11-24',
    '2026-11-24T09:30:00',
    '2026-11-24T09Z',
    '2026-11-24T09:30:00.Z',
    '2026-11-24T09:30.5Z',
    '2026-11-24T24:00:00Z',
    '2026-11-24T09:30:60Z',
    '2026-02-30T09:30:00Z',
    '2026-11-24T09:30:00+0000',
    '2026-11-24T09:30:00+15:00',
    '2026-11-24  09:30:00Z',
    '2026-11-24T09:30:00Z[Europe/Paris]',
    ' 2026-11-24T09:30:00Z',
    '0999-12-31T23:59:59Z',
    '9999-12-31T23:59:59-01:00',
    1_795_000_000,
    null,
    {},
  ])('is not taken as %s', (value) => {
    expect(() => parseMoment(value)).toThrow(/is not a DateTime\. Write it as "2026-11-24T09:30:00.000Z"\./);
  });
});
