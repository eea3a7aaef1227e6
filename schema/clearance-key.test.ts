import { describe, expect, test } from 'vitest';
import { clearanceKeyOf } from './clearance-key.ts';
import { maxSearchKeyLength, searchKeyOf } from './search-key.ts';

describe('the key of clearance', () => {
  test.each([
    ['Smith & Sons, Inc.', 'SMITH AND SONS'],
    ['The Smith and Sons Co., L.L.C.', 'smith   AND sons'],
    ['Müller’s Café LLC', 'Mullers Cafe'],
    ['O’Brien Electric Company', 'OBRIEN ELECTRIC'],
    ['A.B.C. Trucking, Ltd', 'ABC Trucking Incorporated'],
    ['Wilmington-Row Apartments', 'Wilmington Row Apartments LP'],
  ])('is one for %s and %s', (one, other) => {
    expect(clearanceKeyOf(one)).toBe(clearanceKeyOf(other));
  });

  test.each([
    ['Smith & Sons', 'Smith & Daughters'],
    ['First Street Grill', 'Second Street Grill'],
    ['Company Kitchen', 'Kitchen'],
    ['北京饭店', '上海饭店'],
    ['***', '---'],
  ])('is another for %s than for %s', (one, other) => {
    expect(clearanceKeyOf(one)).not.toBe(clearanceKeyOf(other));
  });

  test.each(['Inc.', 'The', 'The Company', '***', 'LLC LLC'])('is never empty: %s', (name) => {
    expect(clearanceKeyOf(name)).not.toBe('');
  });

  test('fits its column, whatever the name is', () => {
    const longest = '&'.repeat(maxSearchKeyLength);
    expect(clearanceKeyOf(`a${longest}b`).length).toBeLessThanOrEqual(maxSearchKeyLength);
    expect(clearanceKeyOf(searchKeyOf(longest))).not.toBe('');
  });
});
