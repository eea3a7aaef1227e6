import { expect, test } from 'vitest';
import { mutate, mutateWhole } from '../support/mutating.ts';

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
