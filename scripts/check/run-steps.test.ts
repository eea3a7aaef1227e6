import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runSteps } from './run-steps.ts';
import { type CheckStep, checkSteps } from './steps.ts';

let directory = '';

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'check-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const runAndRead = async (steps: readonly CheckStep[]) => {
  let text = '';
  const failed = await runSteps(steps, (part) => {
    text += part;
  });
  // Seconds differ from run to run.
  return { failed, text: text.replaceAll(/\d+\.\d s/g, '0.0 s') };
};

/** The step of this name, as `make check` runs it. */
const stepNamed = (name: string): CheckStep => {
  const step = checkSteps.find((one) => one.name === name);
  if (step === undefined) throw new Error(`make check has no step ${name}`);
  return step;
};

const stepOf = (name: string, program: string): CheckStep => ({
  name,
  args: ['-e', program],
  describe: (output) => `${output.trim()} things`,
});

/** The type check over one file of this text alone. */
const typesOf = async (text: string): Promise<CheckStep> => {
  const file = join(directory, 'checked.ts');
  await writeFile(file, text);
  const { args, ...step } = stepNamed('types');
  const settings = ['--ignoreConfig', '--noEmit', '--types', '', '--diagnostics'];
  return { ...step, args: [...args.slice(0, 1), ...settings, file] };
};

test('says of every check how much it looked at, and in the end that all passed', async () => {
  const { failed, text } = await runAndRead([stepOf('one', 'console.log(3)'), stepOf('other', 'console.log(4)')]);
  expect(failed).toEqual([]);
  expect(text).toBe('one    3 things (0.0 s)\nother  4 things (0.0 s)\nAll 2 checks passed.\n');
});

test('shows what a failed check found, runs the others all the same, and names the failed ones last', async () => {
  const bad = stepOf('bad', 'console.log("first fault"); console.error("second fault"); process.exit(1)');
  const { failed, text } = await runAndRead([bad, stepOf('good', 'console.log(1)')]);
  expect(failed).toEqual(['bad']);
  expect(text).toBe(
    'bad   FAILED (0.0 s)\n  first fault\n  second fault\ngood  1 things (0.0 s)\n1 of 2 checks failed: bad.\n',
  );
});

test('counts what the real programs looked at', async () => {
  const format = stepNamed('format and lint rules');
  const formatOfOne = { ...format, args: [...format.args, 'biome.json'] };
  const { text } = await runAndRead([formatOfOne, stepNamed('directions of imports'), await typesOf('export {};')]);
  expect(text).toMatch(/^format and lint rules +1 files/m);
  expect(text).toMatch(/^directions of imports +[1-9][\d,]* imports/m);
  expect(text).toMatch(/^types +[1-9][\d,]* files/m);
});

test("shows a type error without the compiler's statistics", async () => {
  const { failed, text } = await runAndRead([await typesOf('export const count: number = "one";')]);
  expect(failed).toEqual(['types']);
  expect(text).toContain("Type 'string' is not assignable to type 'number'");
  expect(text).not.toContain('Memory');
});
