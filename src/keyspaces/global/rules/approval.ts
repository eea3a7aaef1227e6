/** What an approval asks for, as far as it decides who may answer. */
export interface AskedApproval {
  readonly decision: 'pending' | 'approved' | 'denied';
  readonly authority: 'organization' | 'carrier';
  readonly requiredLevel: number;
  readonly requesterId: string;
  readonly amountCents: bigint;
}

/** Who decides, with their own limit for what is asked. The limit does not count where the carrier decides. */
export interface Decider {
  readonly userId: string;
  readonly level: number;
  readonly limitCents: bigint;
}

/** What was decided, by whom, and on what conditions. */
export interface Verdict {
  readonly decision: 'approved' | 'denied';
  readonly note: string;
  readonly conditions?: readonly string[];
  /** Who decided at the carrier, and its reference. */
  readonly carrier?: { readonly person: string; readonly reference: string };
}

/** Why somebody may not decide. */
export type DecisionRefusal =
  | 'already_decided'
  | 'separation_of_duties'
  | 'authority_exceeded'
  | 'carrier_decision_missing';

/**
 * Why somebody may not decide on an approval; null when they may. Nobody decides on their own request. The level must
 * suffice, and the decider's own money limit; a decision of the carrier names its person and reference instead.
 */
export const decisionRefusal = (
  asked: AskedApproval,
  { userId, level, limitCents }: Decider,
  { carrier, decision }: Verdict,
): DecisionRefusal | null => {
  if (asked.decision !== 'pending') return 'already_decided';
  if (userId === asked.requesterId) return 'separation_of_duties';
  if (level < asked.requiredLevel) return 'authority_exceeded';
  if (asked.authority === 'carrier') return carrier?.person && carrier.reference ? null : 'carrier_decision_missing';
  return decision === 'approved' && limitCents < asked.amountCents ? 'authority_exceeded' : null;
};

/** The columns that a decision sets. */
export const decided = ({ userId }: Pick<Decider, 'userId'>, verdict: Verdict, decidedAt: Date) => ({
  decision: verdict.decision,
  decidedById: userId,
  decidedAt,
  note: verdict.note,
  conditions: [...(verdict.conditions ?? [])],
  carrierPerson: verdict.carrier?.person ?? null,
  carrierReference: verdict.carrier?.reference ?? null,
});

/** The columns of an approval that a decision goes by, and those that it sets: what is locked to decide. */
export const decisionColumns = [
  'decision',
  'authority',
  'requiredLevel',
  'requesterId',
  'amountCents',
  'decidedById',
  'decidedAt',
  'note',
  'conditions',
  'carrierPerson',
  'carrierReference',
] as const satisfies readonly (keyof AskedApproval | keyof ReturnType<typeof decided>)[];
