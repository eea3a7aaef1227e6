import { expect, test, vi } from 'vitest';
import { secondOrganization } from '../../scripts/seed/people.ts';
import { executeAs } from '../support/asking/execute.ts';
import { withoutRights } from '../support/database.ts';
import { mutateWell, mutateWhole, mutationText, rowsOf } from '../support/mutating.ts';
import { waitingSubmission } from '../support/waiting-submission.ts';

const nobodys = { submissionId: 'sub_01HK153X000000000000000000', expectedVersion: 1 };

test('nothing is changed while it is not known which day it is where the organization is', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const keys = () => rowsOf('submissions', 'SELECT COUNT(*) AS count FROM submissions_idempotency_keys');
  const before = await keys();
  const away = await withoutRights('global');
  try {
    const user = secondOrganization.users.ORG_ADMIN;
    const { errors } = await mutateWhole('ORG_ADMIN', 'claimSubmission', nobodys, { user });
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('it is not known which day it is'),
        extensions: { code: 'KEYSPACE_UNAVAILABLE', keyspace: 'global' },
      },
    ]);
  } finally {
    await away.restore();
  }
  expect(await keys()).toEqual(before);
});

test('what was done before is told all the same', async () => {
  const { id, version } = await waitingSubmission();
  const [input, key] = [{ submissionId: id, expectedVersion: version }, crypto.randomUUID()];
  await mutateWell('UNDERWRITER', 'claimSubmission', input, { key });
  // A context that nobody has told the time zone of.
  const again = (of: string) =>
    executeAs('UNDERWRITER', mutationText('claimSubmission', { done: 'submission { id }' }), { input, key: of });
  expect((await again(key)).data).toMatchObject({ claimSubmission: { submission: { id } } });
  expect((await again(crypto.randomUUID())).errors).toMatchObject([{ extensions: { code: 'KEYSPACE_UNAVAILABLE' } }]);
});
