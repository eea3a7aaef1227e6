import { jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { demonstrationUsers } from '../seed/people.ts';
import { isRole, localRoles, mintToken } from './local-token.ts';

const secret = 'a secret of this test alone';

async function claimsOf(role: (typeof localRoles)[number]) {
  const token = await mintToken({ secret, role });
  const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
    issuer: 'openinsure-graph-local',
    audience: 'openinsure-graph',
  });
  return payload;
}

test('every role gets a token for its demonstration user, valid for thirty days', async () => {
  for (const role of localRoles) {
    const { sub, exp = 0, iat = 0, ...claims } = await claimsOf(role);
    expect(sub).toBe(demonstrationUsers[role].userId);
    expect(claims.role).toBe(role);
    expect(exp - iat).toBe(30 * 24 * 60 * 60);
  }
});

test('a token names the organization and the one party that its role is limited to', async () => {
  const { organizationId, producerId } = demonstrationUsers.PRODUCER;
  expect(await claimsOf('PRODUCER')).toMatchObject({ org: organizationId, producer: producerId });
  expect(await claimsOf('CARRIER_ADMIN')).toHaveProperty('carrier');
  expect(await claimsOf('POLICYHOLDER')).toHaveProperty('insured');
  expect(await claimsOf('UNDERWRITER')).not.toHaveProperty('producer');
  for (const role of ['SUPERADMIN', 'SYSTEM'] as const) expect(await claimsOf(role)).not.toHaveProperty('org');
});

test('only a role written as the platform writes it is one', () => {
  expect(['UNDERWRITER', 'underwriter', 'toString', ''].filter(isRole)).toEqual(['UNDERWRITER']);
});
