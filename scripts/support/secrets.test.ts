import { expect, test } from 'vitest';
import { Secrets } from './secrets.ts';

test.each([
  ['as it is', 'is pass"word/1 here'],
  ['in an address', `mysql://user:${encodeURIComponent('pass"word/1')}@host`],
  ['in JSON', JSON.stringify({ key: 'pass"word/1' })],
])('a secret is shown in no form: %s', (_, text) => {
  const secrets = new Secrets();
  secrets.hide('pass');
  secrets.hide('pass"word/1');
  const shown = secrets.withoutSecrets(text);
  expect(shown).toContain('[hidden]');
  // Nor is the rest of it, where another secret is its beginning.
  expect(shown).not.toContain('word');
});

test('a text that is too short to be a secret is left alone', () => {
  const secrets = new Secrets();
  secrets.hide('no');
  expect(secrets.withoutSecrets('nothing')).toBe('nothing');
});
