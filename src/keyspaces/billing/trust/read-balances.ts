import type { GraphContext } from '../../../graphql/context.ts';

type RulesEyes = Pick<GraphContext, 'rulesDb'>;

/** Rows that are read at once. */
const pageSize = 500;

/** The names that begin so. The character behind the colon and the underscore in ASCII ends them. */
const beginning = (begins: string) => ({ name: { gt: begins, lt: begins.replace(/:$/, ';').replace(/_$/, '`') } });

const readAccounts = ({ rulesDb }: RulesEyes, begins: readonly string[], after: string) =>
  rulesDb('billing').query.glAccounts.findMany({
    where: { name: { gt: after }, OR: begins.map(beginning) },
    orderBy: { name: 'asc' },
    limit: pageSize,
    columns: { id: true, name: true },
  });

/** An account of the ledger with all that was posted to it, in cents. */
export interface PostedSums {
  readonly id: string;
  readonly debitCents: bigint;
  readonly creditCents: bigint;
}

/** The accounts whose names begin in one of some ways (`refund:`, `ap:prd_`), by their names. */
export const readPostedSums = async (
  context: RulesEyes,
  begins: readonly string[],
): Promise<Map<string, PostedSums>> => {
  const balances = new Map<string, PostedSums>();
  for (let after = ''; ; ) {
    const page = await readAccounts(context, begins, after);
    if (page.length === 0) return balances;
    const posted = await context.rulesDb('billing').query.glDailyBalances.findMany({
      where: { accountId: { in: page.map(({ id }) => id) } },
      columns: { accountId: true, debitCents: true, creditCents: true },
    });
    const postedTo = Map.groupBy(posted, ({ accountId }) => accountId);
    for (const { id, name } of page) {
      const all = postedTo.get(id) ?? [];
      const debitCents = all.reduce((sum, one) => sum + one.debitCents, 0n);
      const creditCents = all.reduce((sum, one) => sum + one.creditCents, 0n);
      balances.set(name, { id, debitCents, creditCents });
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) return balances;
    after = last.name;
  }
};

const readEntries = ({ rulesDb }: RulesEyes, after: string) =>
  rulesDb('billing').query.journalEntries.findMany({
    where: { event: { in: ['carrier_remitted', 'carrier_returned', 'tax_remitted'] }, id: { gt: after } },
    orderBy: { id: 'asc' },
    limit: pageSize,
    columns: { id: true },
    with: {
      lines: { columns: { debitCents: true, creditCents: true }, with: { account: { columns: { name: true } } } },
    },
  });

/** What was paid on to carriers and states so far, less what came back, by their accounts and in cents. */
export const readPaidOn = async (context: RulesEyes): Promise<Map<string, bigint>> => {
  const paidOn = new Map<string, bigint>();
  for (let after = ''; ; ) {
    const page = await readEntries(context, after);
    for (const { account, debitCents, creditCents } of page.flatMap(({ lines }) => lines)) {
      if (!account || account.name.startsWith('trust:')) continue;
      paidOn.set(account.name, (paidOn.get(account.name) ?? 0n) + debitCents - creditCents);
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) return paidOn;
    after = last.id;
  }
};
