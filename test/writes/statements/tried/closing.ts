import { asked, close, decide, nothingWaits, october, periodOf } from '../../../support/closing.ts';
import { financeManager } from '../../../support/finance.ts';
import { clock } from '../../../support/mutating.ts';
import type { TriedMutations } from './tried-mutation.ts';

const done = 'period { id status } approval { id decision }';

/** A day on which October is over. */
const inNovember = new Date('2026-11-04T18:00:00.000Z');

/** October, with nothing in the way of its closing. */
const over = async () => {
  await nothingWaits('2026-10-31');
  clock.now = inNovember;
  return asked(october);
};

/** October when its closing is asked for. */
const closing = async () => {
  await over();
  if ((await periodOf(october)).status === 'open') await close(october);
  return asked(october);
};

/** October when it is closed. */
const closed = async () => {
  await closing();
  if ((await periodOf(october)).status === 'closing') await decide(october);
  return asked(october);
};

/** The months of the books. There is one that can be closed, so each of these leaves it to the next. */
export const triedClosing: TriedMutations = {
  closeMonth: {
    role: 'FINANCE_ANALYST',
    input: async () => ({ ...(await over()), note: 'Reconciled with the bank.' }),
    done,
  },
  decideMonth: {
    role: 'FINANCE_ANALYST',
    user: financeManager,
    input: async () => ({ ...(await closing()), decision: 'APPROVED', note: 'As reconciled.' }),
    done,
  },
  reopenMonth: {
    role: 'FINANCE_ANALYST',
    input: async () => ({ ...(await closed()), reason: 'A payment is missing.' }),
    done,
  },
};
