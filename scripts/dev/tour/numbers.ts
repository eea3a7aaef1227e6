import type { Calendar } from '../../seed/calendar.ts';
import { organizationId } from '../../seed/people.ts';
import { type Addresses, localRows } from './local-rows.ts';
import { numberWithYear } from './move-with-calendar.ts';

/** Days of a year that are as far from its ends as may be: a number's year is that of some day in it. */
const middleOfYear = '-07-01';

/**
 * The numbers that rows have in a database which have others in tests, because the demonstration ends on another day: of those
 * that differ by the year alone, the one whose year is nearest.
 */
export async function numbersIn(
  addresses: Addresses,
  calendar: Calendar,
  written: readonly string[],
): Promise<Map<string, string>> {
  const numbers = new Map<string, string>();
  for (const number of new Set(written)) {
    const [, prefix = '', year = '', sequence = ''] = numberWithYear.exec(number) ?? [];
    if (!prefix) continue;
    const isClaim = prefix.startsWith('CLM-');
    const found = await localRows<{ number: string }>(
      addresses,
      isClaim ? 'claims' : 'policies',
      `SELECT number FROM ${isClaim ? 'claims' : 'policies'} WHERE org_id = ? AND number LIKE ?`,
      [organizationId, `${prefix}-____-${sequence}`],
    );
    const wanted = Number(calendar.day(`${year}${middleOfYear}`).slice(0, 4));
    const distance = ({ number: one }: { number: string }) =>
      Math.abs(Number(numberWithYear.exec(one)?.[2] ?? Number.NaN) - wanted);
    const [nearest] = found.toSorted((one, other) => distance(one) - distance(other));
    if (nearest) numbers.set(number, nearest.number);
  }
  return numbers;
}
