import { approvalReason } from '../../../../schema/approval.ts';
import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { personOf } from '../../../auth/viewer.ts';
import type { OwnRow, WriteTransaction } from '../../../data/write/write-transaction.ts';
import { formatNumber, numberSeries } from '../../global/rules/numbers.ts';
import { isAgency } from '../binding/proposed-bind.ts';
import { quoteRows } from '../rules/quote.ts';
import { askedRows, questionsOf } from '../rules/referral.ts';
import type { Condition } from '../rules/subjectivities.ts';
import { conditionRows } from '../rules/subjectivities.ts';
import type { PricedChoice } from './price-options.ts';
import type { Desk } from './underwriting.ts';

/** What the options of one revision have in common. */
export interface Revision {
  readonly number: number;
  /** The quote that is replaced; null for none. */
  readonly replacesId: string | null;
  readonly expiresAt: Date;
  readonly conditions: readonly Condition[];
  /** Conditions of the quote that is replaced, as they stand: no revision rids a quote of one. */
  readonly keptConditions: readonly Omit<OwnRow<'quoteSubjectivities'>, 'id' | 'quoteId' | 'ordinal'>[];
  /** Why a higher authority is asked, in words of the one who asks; null where they say nothing. */
  readonly rationale: string | null;
}

type Transaction = WriteTransaction<'submissions'>;
type NewQuote = OwnRow<'quotes'>;

const quoteOf = (transaction: Transaction, desk: Desk, choice: PricedChoice, revision: Revision, count: number) => {
  const { facts, rateTable, pricer } = desk;
  const { label: optionLabel, outcome, ratingInput, rated, commissionRate } = choice;
  const rows = quoteRows({
    optionLabel,
    outcome,
    ratingInput,
    rated,
    commissionRate,
    revision: revision.number,
    revisionOfId: revision.replacesId,
    quotedAt: transaction.now,
    expiresAt: revision.expiresAt,
  });
  const quote: NewQuote = {
    ...rows.quote,
    id: transaction.newId(identifierPrefixes.quotes),
    number: formatNumber(numberSeries.quote(), Number(pricer.today.slice(0, 4)), count),
    submissionId: facts.id,
    producerId: facts.producerId,
    carrierId: facts.carrierId,
    insuredId: facts.insuredId,
    programId: facts.programId,
    rateTableId: rateTable.id,
    rateTableVersion: rateTable.tableVersion,
  };
  return { ...rows, quote };
};

/** The questions to a higher authority about an option that is referred: one for each reason. */
const questionRows = (
  { pricer }: Desk,
  { outcome, facts: risk }: PricedChoice,
  quote: NewQuote,
  why: string | null,
) => {
  if (outcome.status !== 'referred') return [];
  const askerLevel = isAgency(pricer.viewer) ? 0 : (pricer.profile?.level ?? 0);
  const questions = questionsOf(outcome.reasons, { facts: risk, askerLevel, profiles: pricer.profiles });
  const asked = { subjectType: 'referral', quote, requesterId: personOf(pricer.viewer) } as const;
  return askedRows(questions, asked, (reason) => why ?? approvalReason[reason]);
};

const conditionsOf = (quote: NewQuote, { conditions, keptConditions }: Revision) => {
  const kept = keptConditions.map((row, index) => ({ ...row, quoteId: quote.id, ordinal: index + 1 }));
  return [...kept, ...conditionRows(quote, conditions, kept.length)];
};

const withIds = <Row extends object>(
  transaction: Transaction,
  table: keyof typeof identifierPrefixes,
  rows: readonly Row[],
) => rows.map((row) => ({ id: transaction.newId(identifierPrefixes[table]), ...row }));

/** Adds a quote for each option, with its coverages, its rating log, its conditions, and what is asked about it. */
export const writeQuotes = async (
  transaction: Transaction,
  desk: Desk,
  choices: readonly PricedChoice[],
  revision: Revision,
): Promise<NewQuote[]> => {
  const counts = await transaction.nextCounts(numberSeries.quote(), choices.length);
  const made = choices.map((choice, index) => {
    const { quote, coverages, steps } = quoteOf(transaction, desk, choice, revision, counts[index] ?? Number.NaN);
    const ofQuote = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ quoteId: quote.id, ...row }));
    const isOpen = choice.outcome.status !== 'declined';
    return {
      quote,
      coverages: ofQuote(coverages),
      steps: ofQuote(steps),
      conditions: isOpen ? conditionsOf(quote, revision) : [],
      questions: questionRows(desk, choice, quote, revision.rationale),
    };
  });
  const quotes = made.map(({ quote }) => quote);
  await transaction.insertAll({
    quotes,
    quoteCoverages: withIds(
      transaction,
      'quoteCoverages',
      made.flatMap(({ coverages }) => coverages),
    ),
    ratingSteps: withIds(
      transaction,
      'ratingSteps',
      made.flatMap(({ steps }) => steps),
    ),
    quoteSubjectivities: withIds(
      transaction,
      'quoteSubjectivities',
      made.flatMap(({ conditions }) => conditions),
    ),
    submissionsApprovals: withIds(
      transaction,
      'submissionsApprovals',
      made.flatMap(({ questions }) => questions),
    ),
  });
  return quotes;
};
