import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { getDecoder, getEncoder } from './iconv-lite.ts';

/** The package itself, as mysql2 finds it. */
const replaced = createRequire(createRequire(import.meta.url).resolve('mysql2'))('iconv-lite');

describe('what stands in the place of iconv-lite', () => {
  it('reads and writes what utf8mb3 can hold as the package does', () => {
    const text = 'Señor Müller & Söhne, 保険, Ελλάδα';
    const bytes = getEncoder('cesu8').write(text);
    expect(bytes).toEqual(replaced.encode(text, 'cesu8'));
    expect(getDecoder('cesu8').write(bytes)).toBe(replaced.decode(bytes, 'cesu8'));
  });

  it.each(['gb18030', 'cp1251', 'latin2'])('says that it does not read %s, and what to do', (encoding) => {
    expect(() => getDecoder(encoding)).toThrow(/utf8mb4/);
    expect(() => getEncoder(encoding)).toThrow(/utf8mb4/);
  });
});
