import { describe, expect, test } from 'vitest';
import { demonstrationUsers } from '../../scripts/seed/people.ts';
import { localAudience } from '../../scripts/support/local-token.ts';
import { secondsFromNow } from '../support/issuer.ts';
import { tokenFor, viewerIdOf } from '../support/tokens.ts';
import { askViewer as ask } from './ask-viewer.ts';

const { UNDERWRITER, PRODUCER, POLICYHOLDER } = demonstrationUsers;

/** A token as an issuer prints it that leaves no claim out: those without a value are null. */
const nulls = { org: null, producer: null, carrier: null, insured: null, nbf: null, iat: null, jti: null, email: null };

describe('a claim that is null is absent', () => {
  test.each([
    ['UNDERWRITER', UNDERWRITER, { org: UNDERWRITER.organizationId }],
    ['PRODUCER', PRODUCER, { org: PRODUCER.organizationId, producer: PRODUCER.producerId }],
    ['POLICYHOLDER', POLICYHOLDER, { org: POLICYHOLDER.organizationId, insured: POLICYHOLDER.insuredId }],
  ] as const)('%s is let in with null for every claim of other roles', async (role, user, own) => {
    const { data } = await ask(await tokenFor(role, user, { ...nulls, ...own }));
    expect(data).toEqual({ viewer: { id: viewerIdOf(user), role } });
  });

  test.each([
    ['the agency of a producer', 'PRODUCER', { producer: null }, 'producer'],
    ['the organization', 'UNDERWRITER', { org: null }, 'organization'],
    ['the role', 'UNDERWRITER', { role: null }, '"role"'],
    ['the subject', 'UNDERWRITER', { sub: null }, '"sub"'],
    ['the end', 'UNDERWRITER', { exp: null }, 'not valid here'],
    ['the audience', 'UNDERWRITER', { aud: null }, 'not valid here'],
    ['the issuer', 'UNDERWRITER', { iss: null }, 'not valid here'],
  ] as const)('a token without %s is refused', async (_, role, changes, text) => {
    const { status, message } = await ask(await tokenFor(role, demonstrationUsers[role], changes));
    expect(status).toBe(401);
    expect(message).toContain(text);
  });
});

describe('the claims of RFC 7519', () => {
  test.each([
    ['one', localAudience, 200],
    ['a list of one', [localAudience], 200],
    ['a list with another', ['else', localAudience], 200],
    ['a list without ours', ['else'], 401],
    ['an empty list', [], 401],
    ['a list with what is no text', [localAudience, 1], 401],
  ])('an audience may be several: %s', async (_, aud, status) => {
    expect((await ask(await tokenFor('UNDERWRITER', UNDERWRITER, { aud }))).status).toBe(status);
  });

  test.each([
    ['a moment in the past', -60, 200],
    ['within the difference that clocks may have', 5, 200],
    ['a minute from now', 60, 401],
  ])('nbf: %s', async (_, seconds, status) => {
    const answered = await ask(await tokenFor('UNDERWRITER', UNDERWRITER, { nbf: secondsFromNow(seconds) }));
    expect(answered.status).toBe(status);
    if (status === 401) expect(answered.message).toContain('not valid yet');
  });

  test('a moment may have a fraction', async () => {
    const token = await tokenFor('UNDERWRITER', UNDERWRITER, { exp: secondsFromNow(60) + 0.5 });
    expect((await ask(token)).status).toBe(200);
  });
});
