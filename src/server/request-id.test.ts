import { describe, expect, test } from 'vitest';
import { requestIdOf } from './request-id.ts';

const named = (name?: string): string =>
  requestIdOf(new Request('https://graph.example', { headers: name === undefined ? {} : { 'CF-Ray': name } }));

const made = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/;

describe('the name of a request', () => {
  test("is Cloudflare's own where there is one", () => {
    expect(named('8a2c1f0e9d3b4a5c-IAD')).toBe('8a2c1f0e9d3b4a5c-IAD');
  });

  test('is cut to what its columns hold', () => {
    expect(named('x'.repeat(65))).toBe('x'.repeat(64));
  });

  test.each([undefined, '', 'Schl\u00fcssel', `${'x'.repeat(63)} y`])('is made where %o cannot be stored', (name) => {
    expect(named(name)).toMatch(made);
  });
});
