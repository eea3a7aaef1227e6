import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Keyspace } from '../../schema/keyspaces.ts';
import { rowsOf } from './mutating.ts';

/** The server makes its table of transactions anew when nobody has read it for a tenth of a second; until then it tells of the past. */
const betweenLooksMs = 200;

const waiting = "SELECT trx_id FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'";

/** Waits until one transaction waits for rows that another one has locked. */
export const untilOneWaits = async (keyspace: Keyspace): Promise<void> => {
  await pause(betweenLooksMs);
  await expect
    .poll(async () => (await rowsOf(keyspace, waiting)).length, { timeout: 8_000, interval: betweenLooksMs })
    .toBe(1);
};
