import type { Role } from '../../../auth/viewer.ts';
import type { SortOption } from '../../../graphql/connection/listing.ts';
import type { NodeTable } from '../../../graphql/node-types.ts';
import { addDays } from '../rules/dates.ts';
import type { WorkKindName } from './work-kind.ts';

/** The limit of an authority profile that an amount must be within. */
type LimitName = 'maxPremiumCents' | 'maxReserveCents' | 'maxClaimPaymentCents' | 'maxRefundCents';

/** Who decides, where rows wait for a decision: nobody in particular has them. */
export interface Deciding {
  readonly roles: readonly Role[];
  /** By what is asked for, the limit that counts. */
  readonly limits: Readonly<Record<string, LimitName>>;
}

/** Where work of one kind is found, and in which order. */
export interface WorkSource {
  readonly table: NodeTable;
  /** What holds of rows that wait, as of a day. Days decide, and no status that a task moves. */
  readonly waits: (today: string) => object;
  /** A column with the values that waiting rows have: an index leads from each to the orders. */
  readonly among?: { readonly column: string; readonly values: readonly string[] };
  /** The order of what is due first, and the index past `among` that leads there. */
  readonly due: Pick<SortOption, 'column' | 'kind' | 'unique'> & { readonly ignoredIndex?: string };
  /** The same of what is most urgent, where rows have a rank. */
  readonly urgency?: { readonly column: string; readonly ignoredIndex: string };
  /** The column of the day by which it is to be done. */
  readonly dueOn?: string;
  /** The column of the moment or day since when it waits: without it, since it was made. */
  readonly since?: string;
  /** The column that names who has it. */
  readonly assignee?: string;
  readonly deciding?: Deciding;
}

/** Identifiers grow with time: what was asked first is due first. */
const oldest = { column: 'id', kind: 'text', unique: true } as const;

/** Days before the end of its term in which a renewal of a policy is worked on. */
const renewalDays = 120;

const approval = (table: NodeTable, subjects: readonly string[], deciding: Deciding): WorkSource => ({
  table,
  waits: () => ({ decision: 'pending' }),
  among: { column: 'subjectType', values: subjects },
  due: oldest,
  deciding,
});

const underwriters = ['underwriter', 'org_admin'] as const;

/** Where work is found, by kind. What is set aside is in tables of its own, which no viewer reads. */
export const workSources: Readonly<Record<Exclude<WorkKindName, 'event_set_aside'>, WorkSource>> = {
  submission: {
    table: 'submissions',
    waits: () => ({}),
    among: { column: 'status', values: ['submitted', 'in_review'] },
    due: { column: 'requestedEffectiveDate', kind: 'day', ignoredIndex: 'submissions_effective' },
    urgency: { column: 'priorityRank', ignoredIndex: 'submissions_priority' },
    dueOn: 'requestedEffectiveDate',
    since: 'submittedAt',
    assignee: 'claimedById',
  },
  referral: approval('submissionsApprovals', ['referral'], {
    roles: underwriters,
    limits: { referral: 'maxPremiumCents' },
  }),
  bind_approval: approval('submissionsApprovals', ['bind'], {
    roles: underwriters,
    limits: { bind: 'maxPremiumCents' },
  }),
  renewal: {
    table: 'policies',
    waits: (today) => ({
      expirationDate: { gte: today, lt: addDays(today, renewalDays) },
      effectiveDate: { lte: today },
      cancellationDate: { isNull: true },
      pendingCancellationDate: { isNull: true },
    }),
    among: { column: 'renewalIntent', values: ['undecided', 'offer'] },
    due: { column: 'expirationDate', kind: 'day', ignoredIndex: 'policies_expiration' },
    dueOn: 'expirationDate',
  },
  subjectivity: {
    table: 'quoteSubjectivities',
    waits: () => ({ satisfiedAt: { isNull: true }, waivedAt: { isNull: true }, dueDate: { isNull: false } }),
    due: { column: 'dueDate', kind: 'day' },
    dueOn: 'dueDate',
  },
  cancellation_notice: {
    table: 'policies',
    waits: () => ({ pendingCancellationDate: { isNull: false }, cancellationDate: { isNull: true } }),
    due: { column: 'pendingCancellationDate', kind: 'day' },
    dueOn: 'pendingCancellationDate',
  },
  claim: {
    table: 'claims',
    waits: () => ({}),
    among: {
      column: 'status',
      values: ['open', 'investigating', 'reserved', 'in_settlement', 'litigated', 'in_defense', 'reopened'],
    },
    due: { column: 'reportedAt', kind: 'moment', ignoredIndex: 'claims_reported' },
    urgency: { column: 'severityRank', ignoredIndex: 'claims_severity' },
    since: 'reportedAt',
    assignee: 'adjusterId',
  },
  claim_approval: approval('claimsApprovals', ['reserve', 'payment', 'settlement'], {
    roles: ['adjuster', 'org_admin'],
    limits: { reserve: 'maxReserveCents', payment: 'maxClaimPaymentCents', settlement: 'maxClaimPaymentCents' },
  }),
  refund: approval('billingApprovals', ['refund'], {
    roles: ['finance_analyst', 'org_admin'],
    limits: { refund: 'maxRefundCents' },
  }),
  suspense: {
    table: 'payments',
    // What is in nobody's book, and is neither taken back nor given back.
    waits: () => ({
      policyId: { isNull: true },
      producerId: { isNull: true },
      insuredId: { isNull: true },
      reversesPaymentId: { isNull: true },
      status: 'received',
      refundedCents: { differsFromColumn: 'amountCents' },
    }),
    due: oldest,
    since: 'receivedAt',
  },
  delinquency: {
    table: 'delinquencies',
    waits: () => ({ status: 'open' }),
    due: { column: 'startedOn', kind: 'day' },
    dueOn: 'cancellationDate',
  },
};
