import { aPaymentByHand } from './a-payment-by-hand.ts';

/** What a sequence by hand sends beside BEGIN, the key, its outcome, the audit entries and COMMIT. */
interface Sequence {
  /** Reads before the transaction: what is found, and what decides. Tables of one keyspace are joined where one leads to the other. */
  readonly before?: number;
  /** Tables of which rows are locked by their identifiers, in the one order. */
  readonly locked?: number;
  /** Plain reads under these locks: what no identifier is known of, a number that was counted, accounts that may not be open. */
  readonly read?: number;
  /** Rows that are added or changed, the words that they are found by among them: a statement for each table and kind of change. */
  readonly written?: number;
  /** An event: two statements where the subject may have had others before. */
  readonly told?: number;
  /** Transactions that follow in other keyspaces, as a whole. */
  readonly followed?: number;
  /** Tables of which the answer shows rows: one, unless it says otherwise. */
  readonly shown?: number;
}

/** BEGIN, the key, its outcome, the audit entries, COMMIT. */
const frame = 5;

/** One row is locked, changed and shown. */
const oneRow: Sequence = { locked: 1, written: 1 };
/** The same, and somebody else is told of it. */
const oneRowTold: Sequence = { ...oneRow, told: 2 };
/** A row of a parent, known by the row itself, is locked before it. */
const oneRowOfParent: Sequence = { before: 1, locked: 2, written: 1 };
/** A submission ends with its quotes; its tasks are looked for. */
const submissionEnds: Sequence = { locked: 2, read: 2, written: 2 };
/** A payment with its allocations, their entries and commission, the invoices, their policies and basis, the open month. */
const paymentTakenBack = { before: 7, locked: 4, told: 2, shown: 2 } as const;

/**
 * How many statements a careful engineer sends by hand, mutation by mutation, with the same guarantees: locks in the one order,
 * key, audit entries and outbox in the transaction of the change, a balanced ledger, one shard for each statement.
 */
const sequences: Readonly<Record<string, Sequence | number>> = {
  // From an offer to a policy, and back. The bind is counted by the design, with four transactions that follow.
  bindQuote: 59,
  issuePolicy: { before: 3, locked: 1, read: 1, written: 2, told: 2, shown: 2 },
  // Billing 18, capacity 7, claims 4.
  cancelPolicy: { before: 8, locked: 1, read: 3, written: 5, told: 2, followed: 29 },

  // Submissions.
  createInsured: { before: 3, written: 3 },
  updateInsured: { before: 3, locked: 1, written: 3 },
  createSubmission: { before: 6, read: 1, written: 5 },
  updateSubmission: { before: 6, locked: 2, read: 1, written: 3 },
  setLossHistory: { locked: 1, read: 1, written: 2 },
  submitSubmission: { before: 2, locked: 1, read: 1, written: 3 },
  claimSubmission: { locked: 2, read: 1, written: 2, shown: 2 },
  assignSubmission: { before: 1, locked: 2, read: 1, written: 2 },
  releaseSubmission: { locked: 1, written: 2 },
  requestInformation: { locked: 1, read: 1, written: 2 },
  // Each request has its own answer.
  answerInformationRequest: { locked: 2, read: 1, written: 3 },
  declineSubmission: { before: 3, locked: 2, read: 2, written: 3 },
  withdrawSubmission: submissionEnds,
  markNotTakenUp: submissionEnds,
  reopenSubmission: oneRow,

  // Quotes: the rates, terms, agreements and rules of a price are ten reads; a decision on a risk needs four.
  quoteSubmission: { before: 10, locked: 1, read: 2, written: 8, told: 1, shown: 2 },
  reviseQuote: { before: 12, locked: 2, read: 2, written: 6, told: 1, shown: 2 },
  extendQuote: { before: 3, locked: 2, written: 1 },
  acceptQuote: { before: 2, locked: 2, written: 1, told: 2 },
  addSubjectivity: { before: 1, locked: 2, read: 1, written: 2 },
  satisfySubjectivity: { before: 1, locked: 3, written: 2 },
  waiveSubjectivity: { before: 5, locked: 3, written: 2 },
  decideReferral: { before: 4, locked: 3, read: 1, written: 3, told: 2 },
  referToCarrier: { before: 5, locked: 2, written: 2 },
  recordCarrierDecision: { before: 4, locked: 3, read: 1, written: 2, told: 2 },
  requestBindApproval: { before: 6, locked: 2, written: 2 },
  decideBindApproval: { before: 4, locked: 3, read: 1, written: 2 },

  // Money.
  recordPayment: aPaymentByHand.length,
  allocatePayment: { before: 5, locked: 4, read: 2, written: 8, told: 2, shown: 2 },
  deallocatePayment: { ...paymentTakenBack, read: 2, written: 11 },
  // The fee of the insured: its number, and an invoice with its line.
  returnPayment: { ...paymentTakenBack, read: 3, written: 15 },
  reversePayment: { ...paymentTakenBack, read: 2, written: 12 },
  applyCredit: { before: 4, locked: 3, read: 2, written: 9 },
  requestRefund: { before: 6, locked: 2, read: 1, written: 3, shown: 2 },
  decideRefund: { before: 2, locked: 2, written: 2 },
  // What the trust holds for whom follows from the ledger, and from what all policies have written and collected: seven reads.
  issueRefund: { before: 11, locked: 4, read: 3, written: 5 },
  clearRefund: { before: 1, locked: 1, written: 1 },
  voidRefund: { before: 4, locked: 3, read: 1, written: 5 },
  fundTrust: { before: 2, read: 1, written: 3 },
  // What is under way in five keyspaces, one of them twice; the premium of policies, their terms, losses, months, invoices.
  closeMonth: { before: 14, locked: 1, written: 2, shown: 2 },
  decideMonth: { before: 14, locked: 3, read: 3, written: 3, told: 2, shown: 2 },
  reopenMonth: { before: 1, locked: 1, read: 1, written: 2, shown: 2 },
  runInvoicing: { before: 2, locked: 2, read: 2, written: 8 },

  // Agencies.
  createProducer: { before: 2, written: 2 },
  updateProducer: { before: 1, locked: 1, written: 1 },
  suspendProducer: oneRow,
  reactivateProducer: oneRow,
  terminateProducer: { locked: 1, read: 1, written: 1 },
  addLicense: { before: 1, locked: 1, read: 1, written: 1 },
  renewLicense: { before: 1, locked: 2, read: 1, written: 1 },
  revokeLicense: oneRow,
  appointProducer: { before: 1, locked: 1, read: 1, written: 1 },
  changeAppointment: { before: 1, locked: 2, written: 2 },
  endAppointment: oneRow,

  // Programs: a version that comes into force, and the approval that says who has let it.
  createProgram: { before: 3, written: 1, told: 1 },
  suspendProgram: oneRowTold,
  reactivateProgram: oneRowTold,
  closeProgram: oneRowTold,
  draftProgramVersion: { before: 1, locked: 1, read: 1, written: 1 },
  reviseProgramVersion: { before: 2, locked: 1, written: 1 },
  activateProgramVersion: { before: 1, locked: 2, read: 2, written: 2, told: 2, shown: 2 },
  draftRateTable: { before: 2, locked: 1, read: 1, written: 1 },
  reviseRateTable: { before: 3, locked: 1, written: 1 },
  activateRateTable: { before: 1, locked: 2, read: 2, written: 2, told: 2, shown: 2 },
  retireRateTable: oneRowOfParent,

  // Delegated authority.
  createAgreement: { before: 2, written: 1 },
  amendAgreement: { before: 2, locked: 3, read: 2, written: 2 },
  activateAgreement: { before: 1, locked: 2, read: 2, written: 2 },
  suspendAgreement: oneRow,
  terminateAgreement: oneRow,
  createAuthorityProfile: { before: 2, written: 1 },
  updateAuthorityProfile: { before: 2, locked: 1, read: 1, written: 1 },
  assignAuthority: { locked: 3, written: 2 },
  revokeAuthority: oneRowOfParent,

  // Access, and events that were set aside.
  inviteUser: { read: 1, written: 1 },
  updateUser: { locked: 1, read: 1, written: 1 },
  changeUserRole: { before: 1, locked: 1, written: 1 },
  suspendUser: { before: 1, locked: 1, written: 1 },
  reactivateUser: oneRow,
  createApiKey: { before: 1, written: 1 },
  rotateApiKey: { locked: 1, written: 2 },
  revokeApiKey: oneRow,
  retryEvent: { before: 1, locked: 1, written: 2 },
  discardEvent: { before: 1, locked: 1, written: 2 },
};

/** The names of the mutations that are counted by hand. */
export const countedByHand = Object.keys(sequences);

/** How many statements a sequence by hand sends for a mutation; none for one that nobody has counted. */
export const statementsByHand = (mutation: string): number => {
  const sequence = sequences[mutation] ?? 0;
  if (typeof sequence === 'number') return sequence;
  return Object.values({ shown: 1, ...sequence }).reduce<number>((sum, statements) => sum + statements, frame);
};
