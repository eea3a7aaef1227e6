import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { questionOf, reads } from '../reads/reads.ts';
import { askWell } from '../support/asking/ask.ts';
import { describeAnswer, describeAsker } from '../support/describe-answer.ts';
import { askOperation, dayOfOperations } from './ask-operation.ts';
import { forgetReadings } from './forget-readings.ts';
import { operations } from './operations.ts';

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: dayOfOperations });
});

afterAll(async () => {
  vi.useRealTimers();
  await forgetReadings();
});

/** Where the answers of the last run can be compared, when they are not what they were. */
const directory = join(
  repositoryDirectory,
  '.local/answers',
  inject('vitessHttpPort') === undefined ? 'embedded' : 'vitess',
);

/** A short name of an answer with all of its values. */
const digestOf = async (name: string, data: unknown): Promise<string> => {
  const text = `${JSON.stringify(data, null, 2)}\n`;
  const file = join(directory, `${name}.json`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  return `${createHash('sha256').update(text).digest('hex').slice(0, 16)} ${name}`;
};

describe('answers', () => {
  test('have the values that they had, on every server', async () => {
    const digests: string[] = [];
    for (const name of Object.keys(reads)) {
      const { data } = await askWell(questionOf(name));
      digests.push(await digestOf(`reads/${name.replaceAll(' ', '-')}`, data));
    }
    for (const name of Object.keys(operations)) {
      digests.push(await digestOf(`operations/${name}`, (await askOperation(name)).answer.data));
    }
    const message = `they change with the demonstration data and with what is asked, and never by chance; see ${directory}`;
    await expect(`${digests.join('\n')}\n`, message).toMatchFileSnapshot('../snapshots/answers.txt');
  });

  test.each(Object.keys(reads))('to the read "%s" have the reviewed shape', async (name) => {
    const { role, query, variables } = questionOf(name);
    const { data } = await askWell({ role, query, variables });
    const described = [describeAsker(role, variables), '# The answer', describeAnswer(query, data), ''].join('\n\n');
    await expect(described).toMatchFileSnapshot(`../snapshots/reads/${name.replaceAll(' ', '-')}.txt`);
  });
});
