import { placeOfPostalCode } from '../../../src/keyspaces/submissions/rules/clearance.ts';
import { type Check, findings, groupBy } from './stored-rows.ts';

/**
 * Agency and carrier of a submission see its insured, a tax number is sealed and found or not there at all, and of insureds
 * that may be one business all but the first wait for an underwriter, or were told apart.
 */
export const checkInsureds: Check = (rows) => {
  const booksOf = groupBy(rows.insuredBooks, ({ insuredId }) => insuredId);
  const tasksOf = groupBy(rows.submissionsTasks, ({ kind, subjectId }) => (kind === 'clearance' ? subjectId : null));
  const nameAndPlace = (one: (typeof rows.insureds)[number]) =>
    `${one.orgId} ${one.clearanceKey} ${placeOfPostalCode(one.postalCode)}`;
  const number = ({ orgId, feinHash }: (typeof rows.insureds)[number]) => feinHash && `${orgId} ${feinHash}`;
  const named = groupBy(rows.insureds, nameAndPlace);
  const numbered = groupBy(rows.insureds, number);
  return [
    ...findings(rows.submissions, ({ id, insuredId, producerId, carrierId }) => {
      const isInBook = booksOf(insuredId).some((one) => one.producerId === producerId && one.carrierId === carrierId);
      return !isInBook && `Submission ${id} is for an insured that its agency and carrier do not see.`;
    }),
    ...findings(rows.insureds, ({ id, sealKeyId, feinSealed, feinHash }) => {
      const parts = [sealKeyId, feinSealed, feinHash].filter((one) => one !== null);
      return parts.length % 3 !== 0 && `Insured ${id} has a part of a sealed tax number.`;
    }),
    ...findings(rows.insureds, (insured) => {
      const alike = [...named(nameAndPlace(insured)), ...numbered(number(insured) ?? '')];
      const isFirst = alike.every(({ createdAt }) => createdAt >= insured.createdAt);
      const isAsked = insured.duplicateOfId !== null || tasksOf(insured.id).length > 0;
      return !isFirst && !isAsked && `Insured ${insured.id} may be another one, and nobody is asked.`;
    }),
  ];
};
