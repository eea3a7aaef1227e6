import { renderToString } from 'ink';
import { expect, test } from 'vitest';
import { exampleBranch, exampleOperation, exampleRequest } from '../example-situation.ts';
import { draw } from './draw.ts';
import { exampleReading, exampleState, press } from './example-board.ts';
import type { Size } from './lines.ts';
import { localReading } from './local-reading.ts';
import type { Reading } from './reading.ts';
import { reduce } from './reduce.ts';
import type { State } from './state.ts';

const usual: Size = { columns: 80, rows: 14 };

const frameOf = (state: State, size = usual): string => renderToString(draw(state, size), { columns: size.columns });

const copying: Reading = exampleReading(
  {
    branch: exampleBranch({}, { work: null }),
    request: exampleRequest({
      state: 'in_progress',
      operations: [
        exampleOperation({ progress: 62, etaSeconds: 60 }),
        exampleOperation({ table: 'claims', operation: 'ALTER', progress: 10, etaSeconds: 300, canDropData: true }),
        exampleOperation({ keyspace: 'oi_global', table: 'organizations', operation: 'CREATE' }),
      ],
    }),
  },
  {
    queue: [
      { request: 41, state: 'in_progress', paused: null },
      { request: 42, state: 'queued', paused: null },
    ],
    leftovers: ['mig-expand-0000000'],
  },
);

test('board', () => {
  expect(frameOf(exampleState(copying))).toMatchInlineSnapshot(`
    " Migrations  openinsure/core, branch main  safe migrations on      read 2 s ago
     keyspace     applied state                                             since
    >global       1/1     applied                                           2 d
     submissions  1/1     applied                                           2 d
     policies     1/1     applied                                           2 d
     claims       1/2     request #41 copying 36 %                          2 d
     billing      1/1     applied                                           2 d
     queue: #41 copying · #42 queued
     left over: mig-expand-0000000
     next: waits: #41 (mig-expand-3f2a91c): copying 36 %


     n go on · x cancel · C clean up
     enter open · i request · p plan · v drift · l log · ? keys · q quit"
  `);
});

test('keyspace', () => {
  expect(frameOf(press(exampleState(copying), ...'jjj', 'enter').state)).toMatchInlineSnapshot(`
    " Migrations  openinsure/core, branch main  safe migrations on      read 2 s ago
     claims: request #41 copying 36 %
     0_first                        2 d │ALTER TABLE claims_of_1_expand
    >1_expand          on branch expand │  ADD COLUMN planted int








     n go on · x cancel · C clean up
     esc back · tab SQL · i request · p plan · v drift · l log · ? keys · q quit"
  `);
});

test('request', () => {
  expect(frameOf(press(exampleState(copying), 'i', 'j').state)).toMatchInlineSnapshot(`
    " Migrations  openinsure/core, branch main  safe migrations on      read 2 s ago
     #41 expand of claims  from mig-expand-3f2a91c
     copying 36 %   by ci, approved   storage: enough
     table                   does    shards    %     eta    drops data
     claims.claim_notes      ALTER   -80,80-   62    1 min  no
    >claims.claims           ALTER   -80,80-   10    5 min  YES
     global.organizations    CREATE  0         --    --     no
     │ ALTER TABLE \`claim_notes\` ADD COLUMN \`planted\` int




     n go on · x cancel · C clean up
     esc back · tab SQL · i request · p plan · v drift · l log · ? keys · q quit"
  `);
});

test('request that there is not yet', () => {
  expect(frameOf(press(exampleState(), 'i').state)).toMatchInlineSnapshot(`
    " Migrations  openinsure/core, branch main  safe migrations on      read 2 s ago
     expand of claims: no deploy request yet
       claims/1_expand  expand
     branch: none yet
     next: create-branch: mig-expand-3f2a91c







     n go on · b branch · o request
     esc back · tab SQL · i request · p plan · v drift · l log · ? keys · q quit"
  `);
});

test('plan', () => {
  const change = exampleReading().current?.change;
  if (change === undefined) throw new Error('The example has no change.');
  const contract = { ...change, phase: 'contract' as const, branch: 'mig-contract-claims-3f2a91c' };
  const plan = [
    { kind: 'change' as const, change },
    { kind: 'release' as const, before: change.migrations },
    { kind: 'change' as const, change: contract },
  ];
  expect(frameOf(press(exampleState(exampleReading({}, { plan })), 'p').state)).toMatchInlineSnapshot(`
    " Migrations  openinsure/core, branch main  safe migrations on      read 2 s ago
     1. expand claims (1 migration), branch mig-expand-3f2a91c; then 30 min in
        which it can be reverted
     2. release code without what 1_expand takes away; make release; waits for
        you
     3. contract claims (1 migration), branch mig-contract-claims-3f2a91c; then
        30 min in which it can be reverted





     n go on · b branch · o request
     esc back · i request · p plan · v drift · l log · ? keys · q quit · y command"
  `);
});

test('confirm', () => {
  expect(frameOf(press(exampleState(copying), 'x', ...'cla').state)).toMatchInlineSnapshot(`
    " Migrations  openinsure/core, branch main  safe migrations on      read 2 s ago
     cancel #41
     openinsure/core, branch main: nothing of it is deployed.
     expand of claims, 1 migration.
     Tables: ALTER claim_notes, ALTER claims, CREATE organizations.
     Data can be lost in: claims.
     The same: make migrations DO=cancel
     Type claims and enter to go on: cla_





     esc leaves it"
  `);
});

test('drift', () => {
  const asked = press(exampleState(), 'v').state;
  expect(frameOf({ ...asked, now: asked.now + 5_000 })).toContain(
    'Comparing, as make drift TARGET=production does: 5 s',
  );
  const compared = reduce(asked, { kind: 'compared', findings: ['claims: severity is varchar(10)', 'Do this.'] }).state;
  expect(frameOf(compared)).toContain('claims: severity is varchar(10)');
  expect(frameOf(reduce(asked, { kind: 'compared', findings: [] }).state)).toContain('No drift was found.');
});

test('log', () => {
  const asked = press(exampleState(), 'l');
  expect(asked.effects).toEqual([{ kind: 'read-log' }]);
  const lines = Array.from({ length: 40 }, (_, at) => `line ${at}`);
  const frame = frameOf(reduce(asked.state, { kind: 'log', lines }).state);
  expect(frame).toContain('line 39');
  expect(frame).not.toContain('line 20');
});

test('help', () => {
  expect(frameOf(press(exampleState(), '?').state, { columns: 100, rows: 34 })).toMatchInlineSnapshot(`
    " Migrations  openinsure/core, branch main  safe migrations on                          read 2 s ago
     j k, arrows   down, up; g and G: first and last; page keys
     enter         open the selected keyspace
     i             the deploy request, its operations and their SQL
     p             the plan: what is pending, in its order
     v             compare the tables with the code (make drift)
     l             the log of this clone
     tab           the other pane, which the arrows then scroll
     /             only the lines of the board that have a text
     escape        take away a message; back
     R             look again now
     y             then the key of an action: its command, copied and printed; y again: that of the scr…
     m             this clone: apply what is pending (make migrate)
     n             go on until somebody must act (DO=run)
     b             prepare the branch (DO=run UNTIL=open-request)
     o             prepare it, and open the deploy request (DO=run UNTIL=review)
     A             approve (DO=review)
     d             deploy (DO=deploy)
     a             apply (DO=apply)
     r             revert (DO=revert)
     s             skip revert (DO=skip-revert)
     x             cancel (DO=cancel)
     u             unblock (DO=unblock)
     c             record (DO=record)
     C             clean up (DO=cleanup)
     q, ctrl-c     leave; what was begun at PlanetScale goes on, and nothing is cancelled






     n go on · b branch · o request
     esc back · i request · p plan · v drift · l log · ? keys · q quit · y command · R read"
  `);
});

test('a failure says what happened, why, and what to do, and leaves what was read in sight', () => {
  const explanation = { what: 'GET /branches failed.', why: '503 internal: busy', todo: 'The same again goes on.' };
  const frame = frameOf(reduce(exampleState(), { kind: 'unreadable', explanation }).state);
  expect(frame).toContain('GET /branches failed.\n Why: 503 internal: busy\n What to do: The same again goes on.');
  expect(frame).toContain('submissions');
});

test('this clone: both of its databases', () => {
  const keyspaces = [
    {
      keyspace: 'global' as const,
      migrations: [{ name: '0_first', state: 'pending' as const, appliedAt: null, failure: 'No room', phase: null }],
    },
  ];
  const databases = [
    { name: 'embedded' as const, keyspaces },
    { name: 'Vitess' as const, keyspaces },
  ];
  const reading = localReading({ readAt: exampleReading().readAt, databases }, () => null);
  expect(frameOf(exampleState(reading))).toMatchInlineSnapshot(`
    " Migrations  this clone  embedded and Vitess                       read 2 s ago
     database  keyspace     applied state                                   since
    >embedded  global       0/1!    pending  0_first                        --
     Vitess    global       0/1!    pending  0_first                        --
     next: 2 are pending: m applies them.







     m migrate
     enter open · i request · p plan · v drift · l log · ? keys · q quit"
  `);
});

test('a low window says how many keyspaces it shows, and a narrow one keeps the keys for help and to leave', () => {
  const frames = [
    { columns: 60, rows: 11 },
    { columns: 40, rows: 11 },
  ].map((size) => frameOf(exampleState(copying), size).split('\n'));
  expect(frames.map((lines) => lines[1]?.trimEnd())).toEqual([
    ' keyspace     applied state (4 of 5 are shown)      since',
    ' keyspace     applied 3 of 5    since',
  ]);
  expect(frames.map((lines) => lines.filter((text) => / \d\/\d /.test(text)).length)).toEqual([4, 3]);
  expect(frames.map((lines) => lines.at(-1)?.trimEnd())).toEqual([
    ' enter open · i request · p plan · ? keys · q quit',
    ' enter open · ? keys · q quit',
  ]);
  expect(frameOf(exampleState(copying))).not.toContain('shown');
});

test('nothing is drawn beyond the window, however small, and its last line tells the keys', () => {
  const states = ['', 'i', 'p', '?', 'l', 'v', 'x', 'y', '/', 'r'].map(
    (key) => press(exampleState(copying), key).state,
  );
  const opened = press(exampleState(copying), 'j', 'enter', 'tab', 'j').state;
  for (const state of [...states, opened, exampleState(null)]) {
    for (const size of [usual, { columns: 60, rows: 14 }, { columns: 40, rows: 9 }, { columns: 200, rows: 60 }]) {
      const lines = frameOf(state, size).split('\n');
      expect(lines.length).toBeLessThanOrEqual(size.rows);
      expect(Math.max(...lines.map((text) => text.length))).toBeLessThanOrEqual(size.columns);
      expect(lines.at(-1)).toMatch(/[a-z]/);
    }
  }
});
