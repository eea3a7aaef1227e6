import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanup, render } from 'ink-testing-library';
import { createElement } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exampleBranch, exampleRequest } from '../example-situation.ts';
import { App } from './app.ts';
import { Board } from './board.ts';
import { exampleReading } from './example-board.ts';
import { pollMs } from './polling.ts';
import type { Reading } from './reading.ts';
import type { Source } from './source.ts';

let home = '';

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'board-'));
});
afterEach(async () => {
  cleanup();
  vi.useRealTimers();
  await rm(home, { recursive: true, force: true });
});

const waiting = exampleReading({ branch: exampleBranch(), request: exampleRequest({ state: 'pending_cutover' }) });
const copying = exampleReading({ branch: exampleBranch(), request: exampleRequest({ state: 'in_progress' }) });

/** A source that says what a test wants, and counts. */
function scripted(reading: () => Promise<Reading>) {
  const seen = { looks: 0, tasks: [] as string[] };
  const source: Source = {
    read: () => {
      seen.looks += 1;
      return reading();
    },
    perform: async (task, { step }) => {
      seen.tasks.push(JSON.stringify(task));
      step({ step: 'apply', state: 'done', detail: '#41' });
      return 'It is applied.';
    },
    compare: async () => [],
  };
  return { source, seen };
}

function start(reading: () => Promise<Reading>) {
  const { source, seen } = scripted(reading);
  const quit = vi.fn();
  const board = new Board(source, { log: join(home, 'log'), copy: () => {}, quit });
  board.start();
  return { board, seen, quit };
}

function open(reading: () => Promise<Reading>) {
  const started = start(reading);
  const { stdin, lastFrame } = render(createElement(App, { board: started.board, size: { columns: 80, rows: 20 } }));
  return { ...started, stdin, frame: () => lastFrame() ?? '' };
}

test('keys that arrive together as one string all count, up to what they ask for', async () => {
  const { board, stdin, frame, seen, quit } = open(async () => waiting);
  await vi.waitFor(() => expect(frame()).toContain('>global'));
  stdin.write('jjj');
  await vi.waitFor(() => expect(frame()).toContain('>claims'));
  stdin.write('kaclaims\r');
  await vi.waitFor(() => expect(frame()).toContain('It is applied.'));
  expect(seen.tasks).toEqual(['{"kind":"act","name":"apply","subject":"#41"}']);
  expect(frame()).toContain('>policies');
  stdin.write('\u001b[B\u001b[B');
  await vi.waitFor(() => expect(frame()).toContain('>billing'));
  stdin.write('l');
  await vi.waitFor(() => expect(frame()).toContain('apply          done     #41'));
  stdin.write('\u0003');
  expect(quit).toHaveBeenCalledOnce();
  await board.close();
});

test('it looks every three seconds while something moves, else every thirty, and never twice at once', async () => {
  vi.useFakeTimers();
  let reading = copying;
  const { board, seen } = start(async () => reading);
  await vi.advanceTimersByTimeAsync(pollMs.moving * 10 + 100);
  expect(seen.looks).toBe(11);
  reading = waiting;
  await vi.advanceTimersByTimeAsync(pollMs.moving);
  const before = seen.looks;
  await vi.advanceTimersByTimeAsync(pollMs.still * 2);
  expect(seen.looks).toBe(before + 2);
  const answers: ((reading: Reading) => void)[] = [];
  const slow = start(() => new Promise((resolve) => answers.push(resolve)));
  for (const key of 'RRRR') slow.board.dispatch({ kind: 'key', key });
  await vi.advanceTimersByTimeAsync(pollMs.still * 3);
  expect(slow.seen.looks).toBe(1);
  answers[0]?.(waiting);
  await vi.advanceTimersByTimeAsync(100);
  expect(slow.seen.looks).toBe(2);
  answers[1]?.(waiting);
  await Promise.all([board.close(), slow.board.close()]);
  const { looks } = seen;
  await vi.advanceTimersByTimeAsync(pollMs.still * 2);
  expect(seen.looks).toBe(looks);
});

test('a look that fails is told, and the next one is made all the same', async () => {
  vi.useFakeTimers();
  let failing = true;
  const { board } = start(async () => {
    if (failing) throw new Error('connect ECONNREFUSED 127.0.0.1:1');
    return waiting;
  });
  await vi.advanceTimersByTimeAsync(200);
  expect(board.state().message).toMatchObject({ explanation: { why: 'connect ECONNREFUSED 127.0.0.1:1' } });
  failing = false;
  await vi.advanceTimersByTimeAsync(pollMs.still + 200);
  expect(board.state()).toMatchObject({ message: null, reading: waiting });
  await board.close();
});
