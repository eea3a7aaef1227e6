import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { changedRow, defineMutation, invalidInput, notFound } from '../../../graphql/mutation/index.ts';
import { agreementTerms, refusalOfTerms } from '../authority/agreement-input.ts';
import { notAfter } from '../input-checks.ts';
import { addMonths } from '../rules/dates.ts';

/** Years of an agreement at most: each has a capacity of its own. */
const mostYears = 9;

defineMutation('createAgreement', {
  keyspace: 'global',
  description:
    "Drafts an agreement by which a program's carrier lets the organization bind on its behalf. Nothing is bound under it until it is activated.",
  roles: ['org_admin'],
  refusals: [],
  input: (t) => ({
    programId: t.id('programs', 'The program that it is for. Its carrier is the one that delegates.'),
    effectiveDate: t.day('The first day on which it holds.'),
    carrierReference: t.code(
      "The carrier's own number for it. Bordereaux show it as their agreement number, so that it never changes.",
      /^[A-Za-z0-9][!-~]{0,31}$/,
      'must be 1 to 32 printable ASCII characters without spaces, the first one a letter or a digit',
    ),
    ...agreementTerms(t),
  }),
  changed: { agreement: changedRow('daAgreements', 'The agreement, a draft.') },
  prepare: async ({ programId, effectiveDate, expirationDate, ...terms }, context) => {
    const columns = { carrierId: true, eligibleStates: true } as const;
    const program = await context.globalDb.query.programs.findFirst({ where: { id: programId }, columns });
    if (!program) return notFound(programId, 'programId');
    if (expirationDate > addMonths(effectiveDate, 12 * mostYears)) {
      return invalidInput(`must be at most ${mostYears} years after the first day`, 'expirationDate');
    }
    return notAfter(expirationDate, effectiveDate, 'expirationDate') ?? refusalOfTerms(terms, program) ?? program;
  },
  change: async (transaction, { programId, effectiveDate, expirationDate, ...terms }, { carrierId }) => {
    const id = transaction.newId(identifierPrefixes.daAgreements);
    await transaction.insert('daAgreements', [
      {
        id,
        programId,
        carrierId,
        carrierReference: terms.carrierReference,
        effectiveDate,
        expirationDate,
        status: 'draft',
        maxOccurrenceLimitCents: terms.maxOccurrenceLimit,
        maxAggregateLimitCents: terms.maxAggregateLimit,
        maxPolicyPremiumCents: terms.maxPolicyPremium,
        annualPremiumLimitCents: terms.annualPremiumLimit,
        authorizedStates: terms.authorizedStates,
        excludedClassCodes: terms.excludedClassCodes,
      },
    ]);
    return { changed: { agreement: id } };
  },
});
