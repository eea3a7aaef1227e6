import { describe, expect, test } from 'vitest';
import { SealKeys, sealKeysPattern } from './seal.ts';

const keyOf = (byte: number) => btoa(String.fromCharCode(...new Uint8Array(32).fill(byte)));
const old = `2026-05:${keyOf(1)}`;
const current = `2026-11:${keyOf(2)}`;
const place = 'cpa_1 socialSecurityNumber';

describe('a sealed value', () => {
  test('is opened where it belongs, and is nothing that can be read', async () => {
    const keys = new SealKeys(current);
    const sealed = await keys.seal('900-12-3456', place);
    expect(sealed.keyId).toBe('2026-11');
    expect(atob(sealed.text)).not.toContain('900');
    expect(await keys.open(sealed, place)).toBe('900-12-3456');
  });

  test('is never the same twice', async () => {
    const keys = new SealKeys(current);
    const sealed = await Promise.all(Array.from({ length: 100 }, () => keys.seal('900-12-3456', place)));
    expect(new Set(sealed.map(({ text }) => text)).size).toBe(100);
  });

  test('is not opened in another place: nobody can move it to a row that they may read', async () => {
    const keys = new SealKeys(current);
    const sealed = await keys.seal('900-12-3456', place);
    await expect(keys.open(sealed, 'cpa_2 socialSecurityNumber')).rejects.toThrow();
  });

  test('is not opened with a single bit changed', async () => {
    const keys = new SealKeys(current);
    const { keyId, text } = await keys.seal('900-12-3456', place);
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = bytes.map((byte, at) => (at === index ? byte ^ 1 : byte));
      await expect(keys.open({ keyId, text: btoa(String.fromCharCode(...changed)) }, place)).rejects.toThrow();
    }
  });

  test('outlives a rotation: the new key seals, the old one still opens, until it is taken away', async () => {
    const before = await new SealKeys(old).seal('900-12-3456', place);
    const rotated = new SealKeys(`${current},${old}`);
    expect(await rotated.open(before, place)).toBe('900-12-3456');
    expect((await rotated.seal('900-12-3456', place)).keyId).toBe('2026-11');
    await expect(new SealKeys(current).open(before, place)).rejects.toThrow('"2026-05" is not known here');
  });
});

test.each([
  [current, true],
  [`${current},${old}`, true],
  ['', false],
  [keyOf(1), false],
  [`2026-11:${keyOf(1).slice(4)}`, false],
  [`${current},`, false],
])('"%s" as keys: %s', (text, valid) => {
  expect(sealKeysPattern.test(text)).toBe(valid);
});

describe('a sealed value that others are compared with', () => {
  const scope = 'org_1 fein';

  test('has one hash in one scope, whichever row it is in, and another in every other scope', async () => {
    const keys = new SealKeys(current);
    const [hash] = await keys.findable('12-3456789', scope);
    expect(await new SealKeys(current).findable('12-3456789', scope)).toEqual([hash]);
    expect(await keys.findable('12-3456780', scope)).not.toEqual([hash]);
    expect(await keys.findable('12-3456789', 'org_2 fein')).not.toEqual([hash]);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is found after the keys were rotated: those of old keys are told as well', async () => {
    const [before] = await new SealKeys(old).findable('12-3456789', scope);
    const [now, ...older] = await new SealKeys(`${current},${old}`).findable('12-3456789', scope);
    expect(now).toBe((await new SealKeys(current).findable('12-3456789', scope))[0]);
    expect(older).toEqual([before]);
  });
});
