import { describe, expect, test } from 'vitest';
import type { WorkerVersion } from '../cloudflare/workers.ts';
import { passedVersionOf, rollbackTarget, runningOf, shareOf } from './running.ts';

/** Versions by their ids, newest first: `c2` was made of commit `c`, `secret` by a change of a secret, `draft` by nobody. */
const versionsOf = (...ids: string[]): WorkerVersion[] =>
  ids.map((id) => ({ id, annotations: annotationsOf(id), resources: { bindings: [] } }));

const annotationsOf = (id: string): Record<string, string> => {
  if (id === 'draft') return {};
  return id.startsWith('secret') ? { 'workers/triggered_by': 'secret' } : { 'workers/tag': id[0] ?? '' };
};

/** Deployments, newest first, each with the versions that answer: `['b', 'c']` is 90 % and 10 %. */
const deploymentsOf = (...all: string[][]) =>
  all.map((ids, index) => ({
    id: String(index),
    created_on: '',
    versions: ids.map((id, at) => ({ version_id: id, percentage: ids.length === 1 ? 100 : at === 0 ? 90 : 10 })),
  }));

describe('what runs', () => {
  test('is nothing before the first release, although a draft holds the secrets', () => {
    expect(runningOf(deploymentsOf(['draft']), versionsOf('draft'))).toEqual({ main: null, next: null });
    expect(runningOf([], [])).toEqual({ main: null, next: null });
  });

  test('is the version with the larger share, and the one beside it', () => {
    expect(runningOf(deploymentsOf(['a', 'b']), versionsOf('b', 'a'))).toEqual({
      main: 'a',
      next: { id: 'b', percentage: 10 },
    });
  });
});

describe('the share of a version', () => {
  const running = { main: 'b', next: { id: 'a', percentage: 40 } };

  test('is what the deployment says, also of one that answers more than the one before', () => {
    expect([shareOf(running, 'b'), shareOf(running, 'a')]).toEqual([60, 40]);
    expect(shareOf({ main: 'b', next: null }, 'b')).toBe(100);
    expect(shareOf({ main: 'b', next: { id: 'c', percentage: 0 } }, 'c')).toBe(0);
  });

  test('is none of a version that is not deployed', () => {
    expect(shareOf(running, 'c')).toBeNull();
  });
});

describe('the version of a commit', () => {
  /** Of versions that were all deployed once. */
  const passedOf = (...names: string[]) => passedVersionOf(deploymentsOf(names), versionsOf(...names), 'a');

  test('is the newest of it', () => {
    expect(passedOf('b', 'a2', 'a1')).toBe('a2');
    expect(passedOf('b')).toBeNull();
  });

  test('is none from before a change of secrets, which would bring their old values back', () => {
    expect(passedOf('secret', 'a1')).toBeNull();
    expect(passedOf('a2', 'secret', 'a1')).toBe('a2');
  });

  test('is none that was uploaded and never deployed: what an upload must pass refused it', () => {
    expect(passedVersionOf([], versionsOf('a1'), 'a')).toBeNull();
  });
});

describe('a rollback', () => {
  const target = (deployments: string[][], versions: string[]) =>
    rollbackTarget(deploymentsOf(...deployments), versionsOf(...versions));

  test('leads to the release before', () => {
    expect(target([['b'], ['a', 'b'], ['a']], ['b', 'a'])).toEqual({
      id: 'a',
      from: 'b',
      to: 'a',
      bringsBackSecrets: false,
    });
  });

  test('leads away from a release that is under way', () => {
    expect(target([['a', 'b'], ['a']], ['b', 'a'])).toMatchObject({ id: 'a', from: 'b' });
  });

  test('that follows another one leads one further back', () => {
    expect(target([['b'], ['c'], ['b'], ['a']], ['c', 'b', 'a'])).toMatchObject({ id: 'a', from: 'b' });
  });

  test('leads nowhere from the first release, nor to a draft', () => {
    expect(target([['a'], ['draft']], ['a', 'draft'])).toBeNull();
  });

  test('says when it would bring old values of secrets back', () => {
    expect(target([['b'], ['secret'], ['a']], ['b', 'secret', 'a'])).toMatchObject({
      id: 'a',
      bringsBackSecrets: true,
    });
    expect(target([['secret'], ['b'], ['a']], ['secret', 'b', 'a'])).toMatchObject({
      to: 'a',
      bringsBackSecrets: true,
    });
  });
});
