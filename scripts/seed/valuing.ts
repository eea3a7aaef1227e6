import { maxClaimantNames } from '../../schema/claims/claimant-names.ts';
import { identifierPrefixes } from '../../schema/identifiers.ts';
import { identifierOf } from '../../src/data/identifiers.ts';
import { firstMonthNotValued, namesOfClaimants, valuationOf } from '../../src/keyspaces/claims/rules/valuation.ts';
import { addDays, addMonths, monthOf } from '../../src/keyspaces/global/rules/dates.ts';
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
  const partiesOf = byParent(book.rows.claimParties, book.orgId, ({ claimId }) => claimId);
  for (const { claim, file } of lossFilesOf(book.rows, book.orgId)) {
    const money = valuationOf(file, month, dayOf);
    if (!money) continue;
    const claimants = partiesOf(claim.id).filter(({ role }) => role === 'claimant');
    book.add('claimValuations', {
      month,
      claimId: claim.id,
      carrierId: claim.carrierId,
      programId: claim.programId,
      status: claim.status,
      coverageStatus: claim.coverageStatus,
      litigated: claim.litigated ?? false,
      catastropheCode: claim.catastropheCode ?? null,
      closedAt: claim.closedAt ?? null,
      claimantNames: namesOfClaimants(
        claimants.map(({ name }) => name),
        maxClaimantNames,
      ),
      ...money,
    });
  }
};

const lastClaimOf = ({ rows, orgId }: Book): string | null =>
  rows.claims
    .flatMap((claim) => (claim.orgId === orgId ? [claim.id] : []))
    .toSorted()
    .at(-1) ?? null;
