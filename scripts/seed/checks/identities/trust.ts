import type { RowsWith } from '../stored-rows.ts';
import { type TrustMoment, type TrustRows, trustTimeline } from './trust-timeline.ts';

/** What is wrong with a trust after a moment, or null. */
export const trustProblem = ({
  trustCents,
  trustBeforeCents,
  held,
  ownCents,
  takenBackCents,
  paid,
}: Omit<TrustMoment, 'at'>): string | null => {
  // A bank asks nobody whether what it takes back is still there; nobody else makes a trust fall below zero, or lower.
  const leastCents = (trustBeforeCents < 0n ? trustBeforeCents : 0n) - takenBackCents;
  if (trustCents < 0n && trustCents < leastCents) return `is at ${trustCents} cents`;
  const all = [...held];
  // What an owner has to give back is missing until it does, the organization among them; nobody may have been paid with it.
  const owedBackCents = ownCents < 0n ? ownCents : 0n;
  const heldCents = all.reduce((sum, [, cents]) => sum + cents, owedBackCents);
  if (trustCents < heldCents) return `has ${trustCents} cents and holds ${heldCents} for others`;
  for (const payee of paid) {
    const forOthers = all.reduce((sum, [owner, cents]) => (owner === payee || cents < 0n ? sum : sum + cents), 0n);
    // What a bank took back in the same moment was still there when others were paid, or is none of their fault.
    if (trustCents + takenBackCents < forOthers)
      return `paid ${payee} and has ${trustCents} cents left, of ${forOthers} held for others`;
  }
  return null;
};

/**
 * A trust is never below zero but for what banks have taken back of payments that were paid on, and never below what it holds for others, and nobody is paid out of it with what belongs to
 * another. Asked after every moment in the order of posting; one finding, because all that follows is wrong as well.
 */
export const checkTrust = (rows: TrustRows & RowsWith<{ organizations: 'id' }>): string[] =>
  rows.organizations.flatMap(({ id }) => {
    for (const moment of trustTimeline(rows, id)) {
      const problem = trustProblem(moment);
      if (problem !== null) return [`After ${moment.at.toISOString()} the trust of ${id} ${problem}.`];
    }
    return [];
  });
