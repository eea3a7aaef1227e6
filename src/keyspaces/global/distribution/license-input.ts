import type { InputKinds } from '../../../graphql/mutation/input.ts';

/** The state that gave a licence. */
export const stateCode = (t: InputKinds) =>
  t.code('The state that gave it, by postal code.', /^[A-Z]{2}$/, 'must be two capital letters');

/** The number that the state gave it. */
export const licenseNumber = (t: InputKinds) =>
  t.code(
    'The number that the state gave it, at most 32 characters.',
    /^[!-~]{1,32}$/,
    'must be 1 to 32 printable ASCII characters',
  );
