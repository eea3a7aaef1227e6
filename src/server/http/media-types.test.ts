import { describe, expect, test } from 'vitest';
import { elementsOf, parseParameterized } from './field-values.ts';
import { acceptedType, declaresJson } from './media-types.ts';

describe('a field value', () => {
  test('is parsed with its parameters, in any case, in quotes and with escapes', () => {
    const parsed = parseParameterized('Text/X ;A=1;\tb="x\\"y;z" ; a=2;');
    expect(parsed?.value).toBe('text/x');
    expect([...(parsed?.parameters ?? [])]).toEqual([
      ['a', '1'],
      ['b', 'x"y;z'],
    ]);
  });

  test.each(['a/b x', 'a/b; =1', 'a/b; c= 1', 'a/b; c="1', 'a/b; c'])('that breaks the grammar is none: %s', (text) => {
    expect(parseParameterized(text)).toBeNull();
  });

  test('is split at commas that are not in quotes', () => {
    expect(elementsOf('a, b;x="1,2\\",3" ,, c')).toEqual(['a', 'b;x="1,2\\",3"', 'c']);
  });

  test('of any length is read in one pass', () => {
    const began = performance.now();
    for (const text of [
      '"\\"'.repeat(50_000),
      '"'.repeat(100_001),
      ';'.repeat(100_000),
      `a;b="${'\\"'.repeat(50_000)}`,
    ]) {
      elementsOf(text);
      parseParameterized(text);
      acceptedType(text);
      declaresJson(text);
    }
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('what is accepted', () => {
  test('is JSON where nothing is said', () => {
    expect(acceptedType(null)).toBe('application/json');
  });

  test('is decided by the most exact range, not by the most welcome one', () => {
    expect(acceptedType('application/json;q=0.1, */*')).toBe('application/graphql-response+json');
    expect(acceptedType('application/*;q=0, */*')).toBeNull();
  });
});
