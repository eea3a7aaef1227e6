import { named } from '../../../support/intake.ts';
import { mutateWell, rowsOf } from '../../../support/mutating.ts';
import { offered, priced, quoteFields, referred, seniorId, toDecide } from '../../../support/priced.ts';
import { riskToPrice, underwriterOfLevel } from '../../../support/risks-to-price.ts';
import type { TriedMutations } from './tried-mutation.ts';

const done = 'quote { id status }';

const chief = () => underwriterOfLevel(10);

const at = ({ id, version }: { id: string; version: number }) => ({ quoteId: id, expectedVersion: version });

/** An open condition of a new offer. */
const condition = async () => {
  const subjectivities = [{ text: 'Signed application.', kind: 'BEFORE_BIND' }];
  const [{ id, version }] = (await offered({ subjectivities })).subjectivities;
  return { subjectivityId: id, expectedVersion: version };
};

/** An offer whose premium is more than an agency may bind alone, so that it has to ask. */
const beyondAutoBind = async () => {
  const quote = await offered();
  await rowsOf('submissions', 'UPDATE quotes SET annual_premium_cents = 2500100 WHERE id = ?', [quote.id]);
  return { ...at(quote), note: 'A long-standing client.' };
};

/** From a price to what is agreed on. */
export const triedQuoting: TriedMutations = {
  quoteSubmission: {
    role: 'UNDERWRITER',
    input: async () => ({
      ...named(await riskToPrice(seniorId)),
      options: [{ label: 'Option A' }, { label: 'Option B', deductible: { amount: '5000', currencyCode: 'USD' } }],
      subjectivities: [{ text: 'Signed application.', kind: 'BEFORE_BIND' }],
    }),
    done: 'submission { id status } quotes { id status annualPremium { amount } }',
  },
  reviseQuote: {
    role: 'UNDERWRITER',
    input: async () => ({ ...at(await offered()), scheduleModifier: '-0.1', scheduleReason: 'A new alarm.' }),
    done: 'quote { id status } replaced { id status } submission { id status }',
  },
  extendQuote: {
    role: 'UNDERWRITER',
    input: async () => ({ ...at(await offered({ validUntil: '2026-11-10' })), validUntil: '2026-11-22' }),
    done,
  },
  acceptQuote: {
    role: 'PRODUCER',
    input: async () => ({
      ...at(await offered()),
      plan: 'QUARTERLY',
      billingMethod: 'DIRECT',
      signedAt: '2026-11-01T15:00:00Z',
      documents: ['application.pdf'],
    }),
    done,
  },
  addSubjectivity: {
    role: 'UNDERWRITER',
    input: async () => ({ ...at(await offered()), text: 'Roof certificate.', kind: 'BEFORE_BIND' }),
    done,
  },
  satisfySubjectivity: {
    role: 'UNDERWRITER',
    input: async () => ({ ...(await condition()), document: 'application.pdf' }),
    done,
  },
  waiveSubjectivity: {
    role: 'UNDERWRITER',
    input: async () => ({ ...(await condition()), reason: 'Seen last year.' }),
    done,
  },
  decideReferral: { role: 'UNDERWRITER', user: chief, input: async () => toDecide(await referred()), done },
  referToCarrier: {
    role: 'UNDERWRITER',
    input: async () => ({ ...at(await offered()), terms: ['AGREEMENT_CLASS'], note: 'A new trade.' }),
    done,
  },
  recordCarrierDecision: {
    role: 'UNDERWRITER',
    user: chief,
    input: async () => {
      const [quote] = (await priced({ payrollDollars: 40_000_000 })).outcome.quotes;
      const approvals = quote.approvals.nodes.filter((one: { authority: string }) => one.authority === 'CARRIER');
      const decided = toDecide({ ...quote, approvals: { nodes: approvals } });
      return { ...decided, carrierPerson: 'Dana Whitfield', carrierReference: 'PU-1' };
    },
    done,
  },
  requestBindApproval: { role: 'PRODUCER', input: beyondAutoBind, done },
  decideBindApproval: {
    role: 'UNDERWRITER',
    user: chief,
    input: async () => {
      const asked = await mutateWell('PRODUCER', 'requestBindApproval', await beyondAutoBind(), {
        done: `quote { ${quoteFields} }`,
      });
      const waiting = "SELECT id FROM submissions_approvals WHERE subject_id = ? AND subject_type = 'bind'";
      const nodes = await rowsOf('submissions', waiting, [asked.quote.id]);
      return toDecide({ ...asked.quote, approvals: { nodes } });
    },
    done,
  },
};
