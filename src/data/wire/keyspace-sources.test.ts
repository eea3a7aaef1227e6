import { describe, expect, test } from 'vitest';
import { keyspaceSources } from './keyspace-sources.ts';

const binding = (name: string) => ({ connectionString: `mysql://${name}:x@127.0.0.1/${name}`, host: '127.0.0.1' });

const everything = {
  HYPERDRIVE: binding('openinsure'),
  HYPERDRIVE_GLOBAL: binding('oi_global'),
  HYPERDRIVE_SUBMISSIONS: binding('oi_submissions'),
  HYPERDRIVE_POLICIES: binding('oi_policies'),
  HYPERDRIVE_CLAIMS: binding('oi_claims'),
  HYPERDRIVE_BILLING: binding('oi_billing'),
};

describe('where a keyspace is served from', () => {
  test('its own binding', () => {
    expect(keyspaceSources(everything).own.claims).toBe(everything.HYPERDRIVE_CLAIMS);
  });

  test('the legacy database, when its own binding is absent', () => {
    const { HYPERDRIVE_CLAIMS: _, ...rest } = everything;
    const { own, legacy } = keyspaceSources(rest);
    expect(own.claims).toBeNull();
    expect(own.policies).toBe(everything.HYPERDRIVE_POLICIES);
    expect(legacy).toBe(everything.HYPERDRIVE);
  });

  test('the legacy database, when it is cut back to it', () => {
    const { own } = keyspaceSources({ ...everything, CUTOVER_BILLING: 'legacy', CUTOVER_CLAIMS: 'keyspace' });
    expect(own.billing).toBeNull();
    expect(own.claims).not.toBeNull();
  });

  test('the address of the HTTP driver, which precedes the binding', () => {
    const url = 'https://user:password@db.example';
    expect(keyspaceSources({ ...everything, DATABASE_URL_POLICIES: url }).own.policies).toEqual({
      connectionString: url,
    });
  });

  test('nowhere is an error that names what to bind, and so is a cut-over that is neither', () => {
    const { HYPERDRIVE: _legacy, HYPERDRIVE_CLAIMS: _claims, ...rest } = everything;
    expect(() => keyspaceSources(rest)).toThrow(/bind HYPERDRIVE_CLAIMS, set DATABASE_URL_CLAIMS, or bind HYPERDRIVE/);
    expect(() => keyspaceSources({ ...everything, CUTOVER_CLAIMS: 'maybe' })).toThrow(/"keyspace" or "legacy"/);
  });
});
