/** Where a key may be used: `live` keys open production, `test` keys everything else. */
export type KeyEnvironment = 'test' | 'live';

/** Crockford's alphabet: no letter of it is taken for another. 32 characters are 5 bits each. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 160 bits by chance: enough that a hash without salt is safe. */
const secretLength = 32;

/** 30 bits that tell a mistyped or cut key from a whole one without asking the database. */
const checksumLength = 6;

/** How much of a key is kept as text and shown in lists: the environment, and four characters of chance. */
const shownLength = 'oi_test_'.length + 4;

const shape = new RegExp(`^(oi_(test|live)_[${alphabet}]{${secretLength}})([${alphabet}]{${checksumLength}})$`);

/** CRC-32, as in zip: https://www.w3.org/TR/png/#D-CRCAppendix. */
const crc32 = (text: string): number => {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
};

const characterAt = (value: number): string => alphabet.charAt(value & 31);

const checksumOf = (text: string): string => {
  const crc = crc32(text);
  return Array.from({ length: checksumLength }, (_, index) => characterAt(crc >>> (index * 5))).join('');
};

/** Makes a key: `oi_test_`, 32 characters by chance, and 6 that check the rest. It is shown once, and only its hash kept. */
export const makeApiKey = (environment: KeyEnvironment): string => {
  const chance = crypto.getRandomValues(new Uint8Array(secretLength));
  const text = `oi_${environment}_${Array.from(chance, characterAt).join('')}`;
  return text + checksumOf(text);
};

/** Where a key may be used; null for a text that is no whole key. */
export const environmentOfApiKey = (key: string): KeyEnvironment | null => {
  const [, text, environment, checksum] = shape.exec(key) ?? [];
  if (text === undefined || checksumOf(text) !== checksum) return null;
  return environment === 'live' ? 'live' : 'test';
};

/** How a key begins, to tell keys apart in lists. */
export const prefixOfApiKey = (key: string): string => key.slice(0, shownLength);
