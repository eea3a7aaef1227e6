import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { changedRow, defineMutation, invalidInput, notFound, refuse } from '../../../graphql/mutation/index.ts';
import { unknownState } from '../input-checks.ts';
import { programChanged } from '../programs/program-events.ts';
import { eligibleStates } from '../programs/program-input.ts';
import { ProgramCodeTaken } from '../programs/program-refusals.ts';

defineMutation('createProgram', {
  keyspace: 'global',
  description:
    "Sets up a program on the paper of a carrier. It sells nothing until the carrier's agreement, a version of its terms and a table of its rates are in force.",
  roles: ['org_admin'],
  refusals: [ProgramCodeTaken],
  input: (t) => ({
    carrierId: t.id('carriers', 'The carrier on whose paper it is written.'),
    code: t.code(
      'The short name of the program, unique in the organization: `HPGL`.',
      /^[A-Z0-9]{2,12}$/,
      'must be 2 to 12 capital letters and digits',
    ),
    name: t.text('The name by which it is sold.', { max: 200 }),
    lineOfBusinessCode: t.code(
      'The line of business, by code.',
      /^[a-z_]{1,32}$/,
      'must be the code of a line of business',
    ),
    eligibleStates: eligibleStates(t),
    autoBindPremiumLimit: t.moneyOrZero('The annual premium above which a quote is referred to an underwriter.'),
  }),
  changed: { program: changedRow('programs', 'The program, which may have terms, rates and an agreement now.') },
  prepare: async (input, context) => {
    const where = { id: input.carrierId };
    const [carrier, lines] = await Promise.all([
      context.globalDb.query.carriers.findFirst({ where, columns: { id: true } }),
      context.globalDb.findMany('linesOfBusiness', { columns: { code: true } }),
    ]);
    if (!carrier) return notFound(input.carrierId, 'carrierId');
    if (!lines.some(({ code }) => code === input.lineOfBusinessCode)) {
      return invalidInput('must be the code of a line of business', 'lineOfBusinessCode');
    }
    return (await unknownState(context, input.eligibleStates, 'eligibleStates')) ?? {};
  },
  change: async (transaction, { autoBindPremiumLimit, ...input }) => {
    const id = transaction.newId(identifierPrefixes.programs);
    const row = { ...input, id, autoBindPremiumLimitCents: autoBindPremiumLimit, status: 'active' } as const;
    // Of two that are set up at once the index lets one in.
    const isNew = await transaction.insertOnce('programs', [row]);
    if (!isNew) return refuse(ProgramCodeTaken, ['code']);
    return {
      changed: { program: id },
      events: [programChanged({ ...row, version: 0, renewalsUntil: null }, 'created')],
    };
  },
});
