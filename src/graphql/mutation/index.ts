export { type Admission, admissionTo, type Permit, permitOf } from './admission.ts';
export { changedElsewhere, changedRow, changedRows } from './changed.ts';
export {
  AuthorityExceeded,
  authorityExceeded,
  authorityRefusals,
  invalidInput,
  invalidTransition,
  notFound,
  SeparationOfDuties,
  separationOfDuties,
  staleVersion,
} from './common-refusals.ts';
export { allMutations, defineMutation } from './define-mutation.ts';
export { isRefusal, type MutationContext } from './definition.ts';
export { allPreviews } from './preview.ts';
export { defineRefusal, detailKinds, implementRefusals, type Refusal, refuse } from './refusal.ts';
