import { eq } from 'drizzle-orm';
import { apiKeys, users } from '../../../../schema/global/tables/index.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import type { NewEvent } from '../../../events/event.ts';
import { event } from '../../../events/event.ts';
import { mayBecome } from '../rules/lifecycle.ts';
import { activityTransitions } from '../rules/lifecycles.ts';
import { endAppointments } from './end-appointments.ts';

type Transaction = WriteTransaction<'global'>;

/** An agency, locked, whose contract ends. */
interface EndingProducer {
  readonly id: string;
  /** Before the change. */
  readonly version: number;
  readonly terminationDate: string;
  readonly renewsAfterTermination: boolean;
  readonly earnsAfterTermination: boolean;
}

/** Its people act no more, and tokens that they hold are refused. */
const closeUsers = async (transaction: Transaction, producerId: string): Promise<void> => {
  for (const { id } of await transaction.read('users', ['id'], eq(users.producerId, producerId))) {
    const user = await transaction.lock('users', id, ['status', 'notBefore']);
    if (!user || !mayBecome(activityTransitions, user.status, 'closed')) continue;
    await transaction.set('users', id, { status: 'closed', notBefore: transaction.now });
  }
};

const revokeKeys = async (transaction: Transaction, producerId: string): Promise<void> => {
  for (const { id } of await transaction.read('apiKeys', ['id'], eq(apiKeys.producerId, producerId))) {
    const key = await transaction.lock('apiKeys', id, ['revokedAt']);
    if (key?.revokedAt === null) await transaction.set('apiKeys', id, { revokedAt: transaction.now });
  }
};

/**
 * Closes a locked agency whose contract has ended: with its appointments, its people and its API keys. Returns the event that
 * has what it asked for withdrawn. Its book stays, and whoever serves it sees it as before.
 */
export const closeProducer = async (
  transaction: Transaction,
  { id, version, ...terms }: EndingProducer,
  today: string,
): Promise<NewEvent> => {
  await transaction.set('producers', id, { status: 'closed', ...terms });
  await endAppointments(transaction, id, { terminationDate: terms.terminationDate, today });
  await closeUsers(transaction, id);
  await revokeKeys(transaction, id);
  return event('producer.terminated', { id, sequence: version + 1 }, { producerId: id, ...terms });
};
