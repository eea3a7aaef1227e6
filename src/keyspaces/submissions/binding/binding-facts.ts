import {
  type BesideQuote,
  both,
  type Quote,
  readApprovals,
  readConditions,
  readRisk,
  readTerms,
} from '../quoting/beside-quote.ts';

/** What a policy is written from and who may sell it, beside what decides on the risk. */
const readPlacement = async (
  { rulesDb }: Parameters<BesideQuote<object>>[0],
  { id: quoteId, programId, producerId }: Quote,
) => {
  const global = rulesDb('global').query;
  const [coverages, agreements, producer, licenses, appointments] = await Promise.all([
    rulesDb('submissions').query.quoteCoverages.findMany({ where: { quoteId }, orderBy: { ordinal: 'asc' } }),
    global.daAgreements.findMany({ where: { programId }, with: { capacities: true } }),
    global.producers.findFirst({ where: { id: producerId }, columns: { id: true, remittanceDays: true } }),
    global.producerLicenses.findMany({ where: { producerId } }),
    global.producerAppointments.findMany({ where: { producerId } }),
  ]);
  if (!producer) throw new Error(`The agency of the quote ${quoteId} is not there.`);
  return { coverages, agreements, producer, licenses, appointments };
};

/** Reads what decides on whether somebody may bind a quote alone. */
export const readBindFacts = both(both(readRisk, readTerms), both(readApprovals, readConditions));

/** Reads all that decides on the bind of a quote, and that the policy is written from. */
export const readBindingFacts = both(readPlacement, readBindFacts);

/** A quote with what decides on whether somebody may bind it alone. */
export type BindFacts = Quote & Awaited<ReturnType<typeof readBindFacts>>;

/** A quote with all that decides on its bind. */
export type BindingFacts = Quote & Awaited<ReturnType<typeof readBindingFacts>>;
