import type { GraphContext } from '../../../graphql/context.ts';

type RulesEyes = Pick<GraphContext, 'rulesDb'>;

/** Rows that are read at once. */
const pageSize = 1_000;

const readAccounts = ({ rulesDb }: RulesEyes, begins: string, after: string) =>
  rulesDb('billing').query.glAccounts.findMany({
    // The character behind the colon and the underscore in ASCII ends the names that begin so.
    where: { name: { gt: after, lt: begins.replace(/:$/, ';').replace(/_$/, '`') } },
    orderBy: { name: 'asc' },
    limit: pageSize,
    columns: { id: true, name: true },
  });

/** The balances of the accounts whose names begin so (`refund:`, `ap:prd_`): debits less credits, in cents. */
export const readBalances = async (context: RulesEyes, begins: string): Promise<Map<string, bigint>> => {
  const balances = new Map<string, bigint>();
  for (let after = begins; ; ) {
    const page = await readAccounts(context, begins, after);
    const sums = await Promise.all(
      page.map(({ id: key }) => {
        const parent = { column: 'accountId', key };
        return context.rulesDb('billing').totals('glDailyBalances', parent, ['debitCents', 'creditCents']);
      }),
    );
    for (const [index, { name }] of page.entries()) {
      const { debitCents = 0n, creditCents = 0n } = sums[index] ?? {};
      balances.set(name, debitCents - creditCents);
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
