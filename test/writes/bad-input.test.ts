import { expect, test } from 'vitest';
import { askAs, mutate, mutateWhole } from '../support/mutating.ts';

const nobodys = { submissionId: 'sub_01HK153X000000000000000000', expectedVersion: 1 };

test.each([
  ['none', ''],
  ['more than its column holds', 'x'.repeat(129)],
  ['no ASCII', 'Schlüssel'],
])('a key of %s is refused before anything is read', async (_, key) => {
  const { errors } = await mutateWhole('UNDERWRITER', 'claimSubmission', nobodys, { key });
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', input: ['idempotencyKey'] } });
});

test.each([
  ['half a character', 'Carla \ud800'],
  ['a control character', 'Carla\u0000'],
  ['blanks alone', '   '],
  ['nothing that a reader sees', '\u200b\u3164\u00ad\u202e'],
])('a text of %s is none that can be taken', async (_, name) => {
  const user = { name, email: 'carla@example.com', role: 'UNDERWRITER' };
  expect(await mutate('ORG_ADMIN', 'inviteUser', user)).toMatchObject({ code: 'INVALID_INPUT', path: ['name'] });
});

test.each([
  [{ name: '' }, '`name` cannot be taken: must not be empty.'],
  [{ email: 'hidden-5512@nowhere' }, '`email` cannot be taken: must be an e-mail address.'],
])(
  'the message says what a value must be, for people who select no rule, and does not repeat it: %o',
  async (more, message) => {
    const user = { name: 'Carla', email: 'carla@example.com', role: 'UNDERWRITER', ...more };
    const answer = await mutate('ORG_ADMIN', 'inviteUser', user);
    expect(answer).toMatchObject({ code: 'INVALID_INPUT', message });
  },
);

test('the message of a preview says it, too, with the way into a list', async () => {
  const input = { submissionId: nobodys.submissionId, options: [{ label: 'A', commissionRate: '7' }] };
  const query =
    'query ($input: PreviewQuoteInput!) { previewQuote(input: $input) { ... on Refusal { code message } } }';
  const { data } = await askAs('UNDERWRITER', query, { input });
  expect(data.previewQuote).toEqual({
    code: 'INVALID_INPUT',
    message: '`options.0.commissionRate` cannot be taken: must be a share from 0 to 1.',
  });
});

test('null and nothing are two things to ask for', async () => {
  const key = crypto.randomUUID();
  const user = { name: 'Dora', email: 'dora@example.com', role: 'UNDERWRITER' };
  expect(await mutate('ORG_ADMIN', 'inviteUser', user, { key })).toMatchObject({ __typename: 'InviteUserDone' });
  expect(await mutate('ORG_ADMIN', 'inviteUser', user, { key })).toMatchObject({ __typename: 'InviteUserDone' });
  expect(await mutate('ORG_ADMIN', 'inviteUser', { ...user, producerId: null }, { key })).toMatchObject({
    code: 'IDEMPOTENCY_KEY_REUSED',
  });
});
