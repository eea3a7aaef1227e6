import type { InputKinds } from '../../../graphql/mutation/input.ts';

/** An e-mail address. Whether anybody reads there is not checked. */
export const emailInput = (t: InputKinds, description: string) =>
  t.code(description, /^[^\s@]{1,64}@[^\s@]{1,120}\.[^\s@]{2,14}$/, 'must be an e-mail address');
