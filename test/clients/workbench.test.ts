import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UnderwriterWorkQueueDocument, ViewerDocument } from '../../codegen/typed-documents.ts';
import { demonstrationUsers, secondOrganization } from '../../scripts/seed/people.ts';
import { withoutRights } from '../support/database.ts';
import { tokenFor } from '../support/tokens.ts';
import { startWorkerUnderTest, type WorkerUnderTest } from '../support/worker.ts';
import { graphClient } from './workbench/graph-client.ts';
import { openWorkbench } from './workbench/workbench.ts';

const { UNDERWRITER } = demonstrationUsers;
const me = UNDERWRITER.userId;

let worker: WorkerUnderTest;

beforeAll(async () => {
  worker = await startWorkerUnderTest({ ENVIRONMENT: 'production' });
});

afterAll(() => worker?.stop());

const clientWith = (token: string) => graphClient({ url: `${worker.url}/graphql`, token });
const client = async () => clientWith(await tokenFor('UNDERWRITER', UNDERWRITER));
const workbench = async () => openWorkbench(await client(), me);

describe("an underwriter's workbench, written against the typed documents", () => {
  test('pages through what waits, each submission once', async () => {
    const { waiting } = await workbench();
    const numbers: string[] = [];
    let next: string | null = null;
    do {
      const page = await waiting(2, next);
      expect(page.notice).toBeNull();
      numbers.push(...page.lines.map(({ number }) => number));
      next = page.next;
    } while (next !== null);
    const whole = await waiting(100);
    expect(numbers.length).toBeGreaterThan(4);
    expect(numbers).toEqual(whole.lines.map(({ number }) => number));
  });

  test('opens a submission of the queue, and finds nothing behind an id of another type or organization', async () => {
    const { waiting, submission } = await workbench();
    const [line] = (await waiting(1)).lines;
    const file = await submission(line?.id ?? '');
    expect(file).toMatchObject({ number: line?.number, insured: { name: line?.insured } });
    expect(await submission(me)).toBeNull();
    expect(await submission(secondOrganization.producerId)).toBeNull();
  });

  test('shows what is left of an answer, and names the keyspace that is missing', async () => {
    const outage = await withoutRights('global');
    try {
      const { notice, lines } = await (await workbench()).waiting(3);
      expect(notice).toBe('Not all is shown: global cannot be reached. Try again shortly.');
      expect(lines).toHaveLength(3);
      for (const line of lines) expect(line).toMatchObject({ insured: expect.any(String), program: null });
    } finally {
      await outage.restore();
    }
  });

  test('asks to sign in again when the token has expired', async () => {
    const expired = clientWith(await tokenFor('UNDERWRITER', UNDERWRITER, {}, '-1h'));
    const { notice, lines } = await openWorkbench(expired, me).waiting(3);
    expect({ notice, lines }).toEqual({ notice: 'Sign in again.', lines: [] });
  });
});

// `make check` compiles this: an expected error that does not come is an error.
describe('does not compile', () => {
  test('a variable of the wrong kind, which the server refuses, too', async () => {
    const { ask } = await client();
    // @ts-expect-error: `first` is a number.
    const answer = await ask(UnderwriterWorkQueueDocument, { me, first: 'two' });
    expect(answer.outcome).toBe('refused');
  });

  test('a variable that is missing, which the server refuses, too', async () => {
    const { ask } = await client();
    // @ts-expect-error: `me` is required.
    const answer = await ask(UnderwriterWorkQueueDocument, { first: 2 });
    expect(answer.outcome).toBe('refused');
  });

  test('a variable that the document does not have', async () => {
    const { ask } = await client();
    // @ts-expect-error: nobody asks for `page`.
    const answer = await ask(ViewerDocument, { page: 2 });
    expect(answer.outcome).toBe('complete');
  });

  test('a field that the document does not ask for, which is not answered', async () => {
    const answer = await (await client()).ask(ViewerDocument, {});
    if (answer.outcome !== 'complete') throw new Error('The viewer was not answered.');
    expect(answer.data.viewer?.user?.name).toBeTruthy();
    // @ts-expect-error: `status` of the user is not in the document.
    expect(answer.data.viewer?.user?.status).toBeUndefined();
  });

  test('a field that may be null, read as if it were there', async () => {
    const answer = await (await client()).ask(ViewerDocument, {});
    if (answer.outcome !== 'complete') throw new Error('The viewer was not answered.');
    // @ts-expect-error: the viewer is null without a token.
    expect(answer.data.viewer.role).toBe('UNDERWRITER');
  });
});
