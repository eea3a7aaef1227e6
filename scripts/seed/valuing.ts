import { maxClaimantNames } from '../../schema/claims/claimant-names.ts';
import { identifierPrefixes } from '../../schema/identifiers.ts';
import { identifierOf } from '../../src/data/identifiers.ts';
import { recordedChange } from '../../src/keyspaces/claims/recorded-change.ts';
import { firstMonthNotValued, namesOfClaimants, valuedClaimOf } from '../../src/keyspaces/claims/rules/valuation.ts';
import { addDays, addMonths, lastDayOfMonth, monthOf } from '../../src/keyspaces/global/rules/dates.ts';
import type { Book } from './book.ts';
import { byParent } from './by-parent.ts';
import { dayOf, momentOf } from './calendar.ts';
import { lossFilesOf } from './loss-files.ts';
import type { Market } from './setup.ts';

/** The hour at which claims are valued, on the second day behind their month: before anybody works. */
const valuingHour = 5;

/** Has the claims valued at the end of each month from a day on; the first month that is not over then waits. */
export const planValuations = ({ book }: Market, from: string): void => {
  const { agenda, calendar, orgId, rows } = book;
  const next = firstMonthNotValued(calendar.today);
  for (let month = monthOf(from); month <= next; month = addMonths(month, 1)) {
    const id = identifierOf(identifierPrefixes.claimMonths, orgId, month);
    const row = { orgId, id, month, createdAt: momentOf(month, valuingHour) };
    const valuing = momentOf(addDays(addMonths(month, 1), 1), valuingHour);
    if (month < next) {
      agenda.schedule(valuing, () => {
        valueClaims(book, month);
        rows.claimMonths.push({ ...row, throughId: lastClaimOf(book), completedAt: valuing });
      });
    } else rows.claimMonths.push({ ...row, throughId: null, completedAt: null });
  }
};

const valueClaims = (book: Book, month: string): void => {
  const { rows, orgId } = book;
  const partiesOf = byParent(rows.claimParties, orgId, ({ claimId }) => claimId);
  const later = rows.claimsAuditEntries
    .filter(({ createdAt }) => dayOf(createdAt) > lastDayOfMonth(month))
    .toReversed();
  const changesOf = byParent(later, orgId, ({ entityId }) => entityId);
  for (const { claim, file } of lossFilesOf(rows, orgId)) {
    const standing = { litigated: false, catastropheCode: null, closedAt: null, ...claim };
    const changes = changesOf(claim.id).map(recordedChange);
    const valued = valuedClaimOf({ ...file, claim: { ...file.claim, ...standing }, changes }, month, dayOf);
    if (!valued) continue;
    const claimants = partiesOf(claim.id).filter(({ role }) => role === 'claimant');
    book.add('claimValuations', {
      month,
      claimId: claim.id,
      carrierId: claim.carrierId,
      programId: claim.programId,
      claimantNames: namesOfClaimants(
        claimants.map(({ name }) => name),
        maxClaimantNames,
      ),
      ...valued,
    });
  }
};

const lastClaimOf = ({ rows, orgId }: Book): string | null =>
  rows.claims
    .flatMap((claim) => (claim.orgId === orgId ? [claim.id] : []))
    .toSorted()
    .at(-1) ?? null;
