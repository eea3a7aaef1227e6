import type { Book, Stored } from './book.ts';
import { later } from './calendar.ts';
import { claimantNames, witnessNames } from './claim-losses.ts';
import type { ClaimStory } from './claims.ts';
import { sealedNumbersOf } from './sealing.ts';

const emailOf = (name: string): string => `${name.toLowerCase().replace(' ', '.')}@mail.example`;

/** Adds a claimant and, in two of three claims, a witness. Protected health information belongs to an injured claimant. */
export const addParties = (
  book: Book,
  claim: Stored<'claims'>,
  injury: readonly [diagnosisCodes: readonly string[], treatment: string] | undefined,
  adjusterId: string,
): Stored<'claimParties'> | null => {
  const { random } = book;
  const claimant = random.pick(claimantNames);
  const id = book.newId('claimParties');
  const party = book.add('claimParties', {
    id,
    claimId: claim.id,
    role: 'claimant',
    name: claimant,
    email: emailOf(claimant),
    phone: `555-01${random.between(40, 69)}`,
    diagnosisCodes: injury ? [...injury[0]] : null,
    treatmentNotes: injury?.[1] ?? null,
    ...(injury && sealedNumbersOf(id)),
  });
  if (random.chance(0.65)) {
    const witness = random.pick(witnessNames);
    const phone = `555-01${random.between(70, 99)}`;
    // Later than the claimant, who is the first party of every claim.
    book.plan(later(book.now, 0, 1), 'addClaimParty', adjusterId, () => {
      book.add('claimParties', { claimId: claim.id, role: 'witness', name: witness, email: emailOf(witness), phone });
    });
  }
  return injury ? party : null;
};

/** Adds a note to a claim. */
export const noteOn = ({ story, claim, adjuster }: ClaimStory, body: string): void => {
  story.book.add('claimNotes', { claimId: claim.id, authorId: adjuster.user.id, body });
};

/** Records that the adjuster read an injured party's protected fields, with the reason. */
export const readHealthInformation = ({ story, claim, adjuster, injured }: ClaimStory): void => {
  if (!injured) return;
  for (const field of ['diagnosisCodes', 'treatmentNotes']) {
    story.book.add('phiAccessEntries', {
      claimId: claim.id,
      partyId: injured.id,
      userId: adjuster.user.id,
      field,
      reason: 'Evaluating the extent of injury for the indemnity reserve',
    });
  }
};
