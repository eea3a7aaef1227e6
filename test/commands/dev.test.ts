import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { asking } from '../support/asking/ask.ts';
import { overHttp } from '../support/asking/carriers.ts';
import { findBrowser, openPage } from '../support/browser.ts';
import { until } from '../support/waiting.ts';

const run = promisify(execFile);
const coldStartMs = 90_000;
const testMs = 180_000;

/** One `make dev`, with a local folder of its own as another clone has. */
interface Developer {
  readonly process: ChildProcess;
  readonly directory: string;
  output(): string;
  /** Resolves when it has printed all it prints. */
  ready(): Promise<{ url: string; token(role: string): string }>;
  /** What Ctrl-C does in its terminal; resolves when it has ended. */
  interrupt(): Promise<void>;
  ended(): Promise<number | null>;
}

const developers: Developer[] = [];

const makeDev = (name: string, environment: Record<string, string> = {}): Developer => {
  const directory = join('.local', name);
  const child = spawn('make', ['dev'], {
    cwd: repositoryDirectory,
    env: { ...process.env, ...environment, LOCAL_DIRECTORY: directory },
    // A process group of its own, as a terminal gives it: Ctrl-C goes to all of it.
    detached: true,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const developer: Developer = {
    process: child,
    directory,
    output: () => text,
    ended: () => ended,
    interrupt: async () => {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
        process.kill(-child.pid, 'SIGINT');
      await ended;
    },
    ready: async () => {
      const early = ended.then((code) => {
        throw new Error(`make dev ended with ${code}:\n${text}`);
      });
      // Once it is ready, its end is no failure any more.
      early.catch(() => {});
      await Promise.race([until('make dev is ready', async () => text.includes('Ctrl-C'), coldStartMs), early]);
      const url = /GraphQL\s+(http:\/\/127\.0\.0\.1:\d+)\/graphql/.exec(text)?.[1] ?? '';
      return { url, token: (role) => new RegExp(`^\\s+${role}\\s+(\\S+)$`, 'm').exec(text)?.[1] ?? '' };
    },
  };
  developers.push(developer);
  return developer;
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
  for (const developer of started) {
    await leavesNothing(developer);
    await rm(join(repositoryDirectory, developer.directory), { recursive: true, force: true });
  }
});

const ask = (url: string, credential: string, query: string) => asking(overHttp(url)).ask({ credential, query });

describe('make dev', () => {
  test('starts everything from nothing, prints what works as printed, and starts again in seconds', {
    timeout: testMs,
  }, async () => {
    const started = performance.now();
    const first = makeDev('dev-test');
    const { url, token } = await first.ready();
    expect(performance.now() - started).toBeLessThan(coldStartMs);
    for (const role of ['PRODUCER', 'UNDERWRITER', 'ADJUSTER', 'FINANCE_ANALYST', 'POLICYHOLDER', 'ORG_ADMIN']) {
      const { data } = await ask(url, token(role), '{ viewer { role } }');
      expect(data.viewer.role).toBe(role);
    }
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
    await first.interrupt();
    await leavesNothing(first);

    const again = performance.now();
    await makeDev('dev-test').ready();
    expect(performance.now() - again).toBeLessThan(10_000);
  });

  test.skipIf(findBrowser() === null)(
    'opens GraphiQL with a token and the example query, which runs without a request leaving the machine',
    { timeout: testMs },
    async () => {
      const { url } = await makeDev('dev-test-page').ready();
      const page = await openPage(url);
      try {
        await page.waitFor(
          "document.querySelector('.graphiql-query-editor .view-lines')?.textContent.includes('ClaimFile')",
          30_000,
        );
        await page.evaluate("document.querySelector('.graphiql-execute-button').click()");
        const result = "document.querySelector('.result-window .view-lines')?.textContent";
        await page.waitFor(`${result}?.includes('${exampleClaimNumber}')`, 30_000);
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
    const [one, other] = await Promise.all([makeDev('dev-test-one').ready(), makeDev('dev-test-other').ready()]);
    expect(one.url).not.toBe(other.url);
    for (const { url, token } of [one, other]) {
      expect(
        (await ask(url, token('UNDERWRITER'), '{ policies(first: 1) { nodes { id } } }')).data.policies.nodes,
      ).toHaveLength(1);
    }
  });

  test('says who has the port that was asked for, and starts nothing', { timeout: testMs }, async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const refused = makeDev('dev-test-port', { PORT: port });
    expect(await refused.ended()).not.toBe(0);
    expect(refused.output()).toContain(`cannot listen on port ${port}`);
    server.close();
  });

  test('leaves no process behind when it is killed', { timeout: testMs }, async () => {
    const killed = makeDev('dev-test-kill');
    await killed.ready();
    expect((await processesOf(killed.directory)).length).toBeGreaterThan(0);
    killed.process.kill('SIGKILL');
    await leavesNothing(killed);
  });
});
