import { describe, expect, test } from 'vitest';
import { sourceVariables } from '../data/wire/keyspace-sources.ts';
import { environmentFrom } from './environment.ts';
import { settingVariables } from './settings.ts';

const binding = (name: string) => ({ connectionString: `mysql://${name}:x@127.0.0.1/${name}` });

/** A Worker with what it needs, and no more. */
const least = {
  ENVIRONMENT: 'production',
  JWT_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  JWT_ISSUER: 'issuer',
  JWT_AUDIENCE: 'audience',
  FRESHNESS_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  HYPERDRIVE: binding('openinsure'),
};

const withoutSecret = { ...least, JWT_SECRET: undefined };

describe('a variable that is set to nothing', () => {
  const optional = [...Object.keys(settingVariables), ...Object.keys(sourceVariables)].filter(
    (name) => !(name in least),
  );

  test.each(optional)('is not set: %s', (name) => {
    for (const nothing of ['', ' ', '\n']) {
      expect(environmentFrom({ ...least, [name]: nothing })).toEqual(environmentFrom({ ...least }));
    }
  });

  test.each(Object.keys(least))('is missing where it is needed: %s', (name) => {
    expect(() => environmentFrom({ ...least, [name]: '' })).toThrow(name);
  });
});

const address = 'https://user:password@db.example';

describe('a Worker is not configured, and says which variable is wrong and what to do,', () => {
  const wrong: [string, object, RegExp][] = [
    ['with both a secret and an address of keys', { JWT_JWKS_URL: 'https://issuer.example/keys' }, /beside JWT_SECRET/],
    ['with neither of them', { JWT_SECRET: undefined }, /JWT_SECRET .* neither is JWT_JWKS_URL: set one/],
    ['with a short secret', { JWT_SECRET: 'short' }, /JWT_SECRET has fewer than 32 characters: make a longer one/],
    ['with an address of keys that is none', { JWT_SECRET: '', JWT_JWKS_URL: 'issuer' }, /JWT_JWKS_URL is no https/],
    ['without TLS to the keys', { JWT_SECRET: '', JWT_JWKS_URL: 'http://issuer.example/keys' }, /JWT_JWKS_URL .*https/],
    ['without an environment', { ENVIRONMENT: undefined }, /ENVIRONMENT must be set to "development" or "production"/],
    ['with another environment', { ENVIRONMENT: 'staging' }, /ENVIRONMENT must be/],
    ['without an issuer', { JWT_ISSUER: undefined }, /JWT_ISSUER is not set: name the issuer/],
    ['without an audience', { JWT_AUDIENCE: undefined }, /JWT_AUDIENCE is not set: name the audience/],
    ['without a secret for freshness', { FRESHNESS_SECRET: undefined }, /FRESHNESS_SECRET is not set: make one/],
    ['with a short one', { FRESHNESS_SECRET: 'short' }, /FRESHNESS_SECRET has fewer than 32 characters/],
    ['with keys that seal nothing', { PHI_KEYS: 'key' }, /PHI_KEYS is no list/],
    ['with a time that is none', { CONNECT_TIMEOUT_MS: 'soon' }, /CONNECT_TIMEOUT_MS is no whole number of mill/],
    ['with a time of nothing', { REQUEST_TIMEOUT_MS: '0' }, /REQUEST_TIMEOUT_MS is no whole number of milliseconds/],
    ['with another word for a cut-over', { CUTOVER_CLAIMS: 'maybe' }, /CUTOVER_CLAIMS .*"keyspace" or "legacy"/],
    ['with an address that is none', { DATABASE_URL_CLAIMS: 'db.example' }, /DATABASE_URL_CLAIMS is no address/],
    ['with an address of another kind', { DATABASE_URL: 'postgres://u:p@db.example/x' }, /DATABASE_URL is no address/],
    ['with an address without a password', { DATABASE_URL_GLOBAL: 'https://db.example' }, /DATABASE_URL_GLOBAL is no/],
    [
      'with a password that is not encoded',
      { DATABASE_URL: 'mysql://u:50%@h/x' },
      /DATABASE_URL is no .*"%25" for "%"/,
    ],
    ['with an address of no database', { DATABASE_URL: 'mysql://u:p@db.example/' }, /DATABASE_URL is no address/],
    ['without TLS to a database', { DATABASE_URL_CLAIMS: 'http://u:p@db.example' }, /DATABASE_URL_CLAIMS .*https/],
    [
      'with text where a binding stands',
      { HYPERDRIVE_CLAIMS: 'x' },
      /HYPERDRIVE_CLAIMS is no Hyperdrive binding: bind/,
    ],
    ['with text where a counter stands', { ADDRESS_RATE: 'x' }, /ADDRESS_RATE is no rate-limiting binding: bind one/],
    ['without a database', { HYPERDRIVE: undefined }, /global keyspace has no database: bind HYPERDRIVE_GLOBAL, set/],
  ];

  test.each(wrong)('%s', (_, changes, message) => {
    expect(() => environmentFrom({ ...least, ...changes })).toThrow(message);
  });

  test('with all that is wrong at once, and without the values, which may be secrets', () => {
    const given = { ...least, JWT_SECRET: 'short-secret', DATABASE_URL: `${address}:x`, PHI_KEYS: 'short-key' };
    const message = /^(?!.*(short-secret|password@db\.example|short-key)).*JWT_SECRET .*; PHI_KEYS .*; DATABASE_URL /;
    expect(() => environmentFrom(given)).toThrow(message);
  });
});

describe('the environment', () => {
  test('is read once, right or wrong: the same object is never read again', () => {
    const counted = (given: Record<string, unknown>) => {
      let reads = 0;
      const variables = new Proxy(given, {
        get: (target, name: string) => {
          reads += 1;
          return target[name];
        },
      });
      return { variables, reads: () => reads };
    };
    const right = counted(least);
    expect(environmentFrom(right.variables)).toBe(environmentFrom(right.variables));
    const wrong = counted(withoutSecret);
    for (let count = 0; count < 3; count += 1) expect(() => environmentFrom(wrong.variables)).toThrow('JWT_SECRET');
    const names = new Set([...Object.keys(settingVariables), ...Object.keys(sourceVariables)]).size;
    for (const { reads } of [right, wrong]) expect(reads()).toBeLessThan(2 * names);
  });

  test('has addresses without TLS in development alone', () => {
    const given = { ...least, ENVIRONMENT: 'development', DATABASE_URL_CLAIMS: 'http://u:p@127.0.0.1:8000' };
    expect(environmentFrom(given).sources.own.claims).toEqual({ connectionString: 'http://u:p@127.0.0.1:8000' });
  });
});
