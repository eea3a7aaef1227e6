import type { Random } from './random.ts';

/** Crockford's base 32: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const timeLength = 10;
const randomLength = 16;

/** A ULID for a moment. Its random part comes from the seeded generator, so that it is the same in every run. */
const ulid = (at: Date, random: Random): string => {
  let time = '';
  for (let left = at.getTime(), index = 0; index < timeLength; index++, left = Math.floor(left / 32)) {
    time = (alphabet[left % 32] ?? '') + time;
  }
  return time + Array.from({ length: randomLength }, () => alphabet[random.between(0, 31)]).join('');
};

/** An identifier with its type's prefix, `pol_01J8…`. */
export const createIdentifier = (prefix: string, at: Date, random: Random): string => `${prefix}_${ulid(at, random)}`;
