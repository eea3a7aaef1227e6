import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { asking } from '../support/asking/ask.ts';
import { overHttp } from '../support/asking/carriers.ts';
import { findBrowser, openPage } from '../support/browser.ts';
import { type RunningMake, startMake } from '../support/make.ts';
import { until } from '../support/waiting.ts';

const run = promisify(execFile);
const coldStartMs = 90_000;
const testMs = 180_000;

/** One `make dev`, with a local folder of its own as another clone has. */
interface Developer extends RunningMake {
  readonly directory: string;
  /** Resolves when it has printed all it prints. */
  ready(): Promise<{ url: string; token(role: string): Promise<string> }>;
}

const developers: Developer[] = [];

/** The folder of the developer who works on: filled by the first start, and in place for the tests that follow. */
const own = 'dev-test';

/** Folders to remove. */
const folders = new Set<string>();

const makeDev = (name: string, environment: Record<string, string> = {}): Developer => {
  const directory = join('.local', name);
  folders.add(join(repositoryDirectory, directory));
  const made = startMake(['dev'], directory, environment);
  const developer: Developer = {
    ...made,
    directory,
    ready: async () => {
      await made.says('Ctrl-C', coldStartMs);
      const url = /GraphQL\s+(http:\/\/127\.0\.0\.1:\d+)\/graphql/.exec(made.output())?.[1] ?? '';
      return { url, token: (role) => tokenOf(role, directory) };
    },
  };
  developers.push(developer);
  return developer;
};

const tokenOf = async (role: string, directory: string): Promise<string> => {
  const environment = { ...process.env, LOCAL_DIRECTORY: directory };
  const { stdout } = await run('make', ['-s', 'token', `ROLE=${role}`], { cwd: repositoryDirectory, env: environment });
  return stdout.trim();
};

/** Processes that were started for a local folder. */
const processesOf = async (directory: string): Promise<string[]> => {
  const { stdout } = await run('ps', ['-eo', 'pid,args']);
  return stdout.split('\n').filter((line) => line.includes(join(repositoryDirectory, directory)));
};

const leavesNothing = async ({ directory }: Developer) => {
  let left: string[] = [];
  const gone = async () => {
    left = await processesOf(directory);
    return left.length === 0;
  };
  await until(`no process of ${directory} is left`, gone, 20_000).catch(() => {});
  expect(left, `processes of ${directory}`).toEqual([]);
};

afterEach(async () => {
  const started = developers.splice(0);
  for (const developer of started) await developer.interrupt();
  for (const developer of started) await leavesNothing(developer);
});

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const tour = z.object({
  people: z.array(z.object({ role: z.string(), name: z.string(), headers: z.record(z.string(), z.string()) })),
  documents: z.array(
    z.object({ title: z.string(), role: z.string(), query: z.string(), variables: z.string(), goesOn: z.boolean() }),
  ),
});

/** What GraphiQL's page was made with. */
const tourOf = async (url: string) => {
  const page = await (await fetch(`${url}/graphiql`)).text();
  const [, options] = /id="tour-options">(.*?)<\/script>/s.exec(page) ?? [];
  return tour.parse(JSON.parse(options ?? 'null'));
};

const ask = (url: string, credential: string, query: string) => asking(overHttp(url)).ask({ credential, query });

describe('make dev', () => {
  test('starts everything from nothing, prints what works as printed, and starts again in seconds', {
    timeout: testMs,
  }, async () => {
    const started = performance.now();
    const first = makeDev(own);
    const { url, token } = await first.ready();
    expect(performance.now() - started).toBeLessThan(coldStartMs);
    for (const role of ['PRODUCER', 'UNDERWRITER', 'ADJUSTER', 'FINANCE_ANALYST', 'POLICYHOLDER', 'ORG_ADMIN']) {
      const { data } = await ask(url, await token(role), '{ viewer { role } }');
      expect(data.viewer.role).toBe(role);
    }
    const shown = first.output().slice(first.output().indexOf('GraphiQL   '));
    expect(shown.split('\n').length, 'lines of the welcome').toBeLessThan(20);
    expect(shown.split('\n')[0]).toBe(`GraphiQL   ${url}/graphiql`);
    const tokens = shown.match(/\beyJ[\w.-]+/g) ?? [];
    expect(tokens).toHaveLength(1);
    expect((await ask(url, tokens.join(), '{ viewer { role } }')).data.viewer.role).toBe('ORG_ADMIN');
    const printed =
      (await readFile(join(repositoryDirectory, 'README.md'), 'utf8')).match(/^curl -s [\s\S]*?'$/m)?.[0] ?? '';
    expect(printed).toContain('127.0.0.1:8787');
    const fromReadme = printed.replace('http://127.0.0.1:8787', url);
    const commands = first.output().match(/curl -s .*\\\n.*$/gm) ?? [];
    expect(commands).toHaveLength(2);
    for (const command of [...commands, fromReadme]) {
      const environment = { ...process.env, LOCAL_DIRECTORY: first.directory };
      const { stdout } = await run('sh', ['-c', command], { cwd: repositoryDirectory, env: environment });
      expect(JSON.parse(stdout)).not.toHaveProperty('errors');
    }
    const end = await first.interrupt();
    expect(first.output()).not.toContain('make: ***');
    // Who called make learns of it all the same.
    expect(end.signal).toBe('SIGINT');
    await leavesNothing(first);

    const again = performance.now();
    await makeDev(own).ready();
    expect(performance.now() - again).toBeLessThan(10_000);
  });

  test('lays out every document of the clients with who asks for it, and variables that answer', {
    timeout: testMs,
  }, async () => {
    const { url } = await makeDev(own).ready();
    const { people, documents } = await tourOf(url);
    const files = await readdir(join(repositoryDirectory, 'codegen/documents'));
    const ofClients = documents.filter(({ goesOn }) => !goesOn);
    expect(ofClients).toHaveLength(files.length);
    for (const { title, role, query, variables } of ofClients) {
      const { headers } = people.find((one) => one.role === role) ?? {};
      const body = { query, variables: JSON.parse(variables) };
      const { data, errors } = await asking(overHttp(url)).ask({ ...(headers && { headers }), body });
      expect(errors, title).toBeUndefined();
      expect(Object.values(data), title).not.toContain(null);
    }
    // People have names, but for those of the platform.
    const nameless = people.filter(({ name }) => name === 'The platform').map(({ role }) => role);
    expect(nameless).toEqual(['SUPERADMIN', 'SYSTEM']);
  });

  test.skipIf(findBrowser() === null)(
    'opens GraphiQL with a token and the example query, which runs without a request leaving the machine',
    { timeout: testMs },
    async () => {
      const { url } = await makeDev(own).ready();
      const page = await openPage(url);
      try {
        await page.waitFor(
          "document.querySelector('.graphiql-query-editor .view-lines')?.textContent.includes('ClaimFile')",
          30_000,
        );
        await page.evaluate("document.querySelector('.graphiql-execute-button').click()");
        const result = "document.querySelector('.result-window .view-lines')?.textContent";
        // The data ends today, so the number holds the year of the day on which it was made.
        await page.waitFor(`/"CLM-HPGL-\\d{4}-000001"/.test(${result})`, 30_000);
        expect(page.problems).toEqual([]);
        const hosts = new Set(
          page.requests
            .map((request) => new URL(request))
            .filter(({ protocol }) => protocol.startsWith('http'))
            .map(({ host }) => host),
        );
        expect([...hosts]).toEqual([new URL(url).host]);
      } finally {
        await page.close();
      }
    },
  );

  test('runs beside another clone, each on its own ports', { timeout: testMs }, async () => {
    const [one, other] = await Promise.all([makeDev(own).ready(), makeDev('dev-other-clone').ready()]);
    expect(one.url).not.toBe(other.url);
    for (const { url, token } of [one, other]) {
      expect(
        (await ask(url, await token('UNDERWRITER'), '{ policies(first: 1) { nodes { id } } }')).data.policies.nodes,
      ).toHaveLength(1);
    }
  });

  test('says who has the port that was asked for, and starts nothing', { timeout: testMs }, async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const refused = makeDev(own, { PORT: port });
    expect((await refused.ended).status).not.toBe(0);
    expect(refused.output()).toContain(`cannot listen on port ${port}`);
    server.close();
  });

  test('leaves no process behind when it is killed', { timeout: testMs }, async () => {
    const killed = makeDev(own);
    await killed.ready();
    expect((await processesOf(killed.directory)).length).toBeGreaterThan(0);
    killed.process.kill('SIGKILL');
    await leavesNothing(killed);
  });
});
