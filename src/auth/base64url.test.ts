import { describe, expect, test } from 'vitest';
import { isCanonicalBase64url } from './base64url.ts';

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];

describe('bytes in base64url', () => {
  test.each([1, 2, 3, 4, 31, 32, 63, 64, 255, 256])(
    '%i of them have one spelling, of all that decode to them',
    (size) => {
      const bytes = Buffer.from(Array.from({ length: size }, (_, index) => (index * 151 + size) % 256));
      const text = bytes.toString('base64url');
      const spellings = alphabet
        .map((last) => text.slice(0, -1) + last)
        .filter((spelling) => Buffer.from(spelling, 'base64url').equals(bytes));
      // 16, 4 or 1 of them, as many bits as are spare.
      expect(spellings).toHaveLength([1, 16, 4][size % 3] ?? 0);
      expect(spellings.filter(isCanonicalBase64url)).toEqual([text]);
    },
  );

  test.each(['A', 'AAAAA', 'AA==', 'AA A', 'AA+A', 'AA/A', 'AAA\n'])('"%s" are none', (text) => {
    expect(isCanonicalBase64url(text)).toBe(false);
  });
});
