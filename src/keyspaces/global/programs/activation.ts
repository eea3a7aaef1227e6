import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import type { Viewer } from '../../../auth/viewer.ts';
import { personOf } from '../../../auth/viewer.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { isRefusal, type Refusal, separationOfDuties } from '../../../graphql/mutation/index.ts';
import { approvalOfActivation, type ProposedActivation } from '../rules/four-eyes.ts';

/**
 * Records that the viewer lets terms or rates come into force which another person has written, and returns the approval's id.
 * Refuses the author, also through an API key: what a program sells is never one person's word.
 */
export const approveActivation = async (
  transaction: WriteTransaction<'global'>,
  viewer: Viewer,
  proposed: ProposedActivation,
  { note, path }: { readonly note: string; readonly path: string },
): Promise<string | Refusal> => {
  const approval = approvalOfActivation(proposed, { userId: personOf(viewer), note, at: transaction.now });
  if (!approval) return separationOfDuties(proposed.draftedById, path);
  const id = transaction.newId(identifierPrefixes.globalApprovals);
  await transaction.insert('globalApprovals', [{ id, ...approval }]);
  return id;
};

/** Whether the approval was refused. */
export const isRefusedApproval = (approval: string | Refusal): approval is Refusal =>
  typeof approval === 'object' && isRefusal(approval);
