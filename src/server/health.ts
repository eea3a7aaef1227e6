import { type Keyspace, keyspaces } from '../../schema/keyspaces.ts';
import { Circuits } from '../data/guard/circuit.ts';
import { KeyspaceBusyError } from '../data/guard/errors.ts';
import { RequestData } from '../data/request-data.ts';
import type { Environment } from './environment.ts';
import { timeoutsOf } from './settings.ts';
import { SharedProbe } from './shared-probe.ts';
import { versionHeader } from './telemetry/version.ts';

/** A state may change at any moment: no cache may keep it. */
const headers = { 'Cache-Control': 'no-store' };

/** Whether the Worker runs. Asks no database. */
export const health = (): Response => Response.json({ status: 'ok' }, { headers });

/** Whether a keyspace answers. */
export type KeyspaceState = 'up' | 'down';

type KeyspaceStates = Record<Keyspace, KeyspaceState>;

/** How long it is told to others that all keyspaces answer, in milliseconds. */
export const readyToldMs = 1_000;

/** How long those wait for the next probe at least who ask while a keyspace is down, in milliseconds. */
const downUntilNextMs = 250;

/** A keyspace is down that does not let a probe connect in so many milliseconds, or does not answer it. */
export const probeMs = 900;

/** No viewer, and fresh circuits: a probe must reach the keyspace itself, whatever is known of it. */
export const dataForHealth = ({ sources, settings }: Environment): RequestData =>
  RequestData.withoutViewer(sources, {
    timeouts: { ...timeoutsOf(settings), connectMs: probeMs, statementMs: probeMs },
    circuits: new Circuits(),
  });

/** Asks every keyspace for a sign of life. */
export const keyspaceStates = async (data: RequestData): Promise<KeyspaceStates> => {
  const states = await Promise.all(
    keyspaces.map(async (keyspace): Promise<[Keyspace, KeyspaceState]> => {
      const up = await data.ping(keyspace).then(
        () => true,
        // One that has too much to do says so itself.
        (failure) => failure instanceof KeyspaceBusyError,
      );
      return [keyspace, up ? 'up' : 'down'];
    }),
  );
  // Object.fromEntries loses the literal keys; all keyspaces were asked.
  return Object.fromEntries(states) as KeyspaceStates;
};

const isReady = (states: KeyspaceStates): boolean => Object.values(states).every((state) => state === 'up');

/**
 * What the isolate knows of the keyspaces. That one is down is told to nobody who asks after the probe: the answer changes
 * as soon as the keyspace is back.
 */
const probe = new SharedProbe<KeyspaceStates>((states) =>
  isReady(states) ? { told: readyToldMs, untilNext: readyToldMs } : { told: 0, untilNext: downUntilNextMs },
);

/**
 * The readiness of each keyspace, by name. 503 when one is down. Whoever asks needs no credential: however many do, `ask`
 * is called for one of them at a time.
 */
export const readiness = async (ask: () => Promise<KeyspaceStates>, version?: string): Promise<Response> => {
  const states = await probe.ask(ask);
  const ready = isReady(states);
  return Response.json(
    { status: ready ? 'ready' : 'degraded', keyspaces: states },
    { status: ready ? 200 : 503, headers: version === undefined ? headers : { ...headers, [versionHeader]: version } },
  );
};
