import { type Keyspace, keyspaces } from '../../../schema/keyspaces.ts';
import { log } from '../../data/telemetry/log.ts';
import { type OutboxState, outboxState } from '../../events/outbox-state.ts';
import type { Environment } from '../environment.ts';
import { dataForHealth, keyspaceStates } from '../health.ts';
import { pointOf } from '../telemetry/columns.ts';
import { writePoints } from '../telemetry/points.ts';

/** The index of the points that tell, every minute, of each keyspace as it is. */
const stateIndex = 'state';

/** What is not delivered of the events of keyspaces, of those that answer. */
const outboxStates = async (environment: Environment, answering: readonly Keyspace[]) => {
  const data = dataForHealth(environment);
  const read = async (keyspace: Keyspace): Promise<[Keyspace, OutboxState][]> => {
    try {
      return [[keyspace, await outboxState(data, keyspace)]];
    } catch (failure) {
      log('error', 'An outbox cannot be counted.', { keyspace, failure });
      return [];
    }
  };
  const found = await Promise.all(answering.map(read)).finally(() => data.close());
  return new Map(found.flat());
};

/** Says which keyspaces do not answer, and writes a point for each that tells so, and what its outbox still holds. */
export const reportKeyspaces = async (environment: Environment): Promise<void> => {
  const data = dataForHealth(environment);
  const states = await keyspaceStates(data).finally(() => data.close());
  const down = keyspaces.filter((keyspace) => states[keyspace] === 'down');
  if (down.length > 0) log('error', 'Keyspaces do not answer.', { keyspaces: down });
  const { points, settings, version = '' } = environment;
  if (!points) return;
  const outboxes = await outboxStates(
    environment,
    keyspaces.filter((keyspace) => !down.includes(keyspace)),
  );
  const told = keyspaces.map((keyspace) => {
    const { waiting = 0, oldestMs = 0, setAside = 0 } = outboxes.get(keyspace) ?? {};
    return pointOf(stateIndex, {
      environment: settings.ENVIRONMENT,
      version,
      keyspace,
      outcome: down.includes(keyspace) ? 'error' : 'ok',
      waitingMs: oldestMs,
      waitingEvents: waiting,
      setAsideEvents: setAside,
    });
  });
  writePoints(points, told);
};
