import { makeApiKey, prefixOfApiKey } from '../../../auth/api-key.ts';
import { scopeNames } from '../../../auth/permissions.ts';
import { sha256 } from '../../../auth/sha256.ts';
import { invalidInput, type MutationContext, type Refusal } from '../../../graphql/mutation/index.ts';
import type { InputKinds } from '../../../graphql/mutation/input.ts';

/** The scopes of a key, as inputs name them. */
export const scopesInput = (t: InputKinds) =>
  t.optional(
    t.list(
      t.code('A scope.', /^[a-zA-Z:]{1,40}$/, 'must be a group of data, or one with ":write" behind it'),
      { max: 60 },
      'The groups of data that the key opens, of those that its role may read: `policies`; with `:write` to change them: `policies:write`. `ownDocuments` lets it send documents of its own in production. Whatever the scopes, a key reads what its role does of `reference` (carriers, lines of business, states, class codes) and `organization` (the organization, its programs, agencies, and people with their e-mail addresses). Without scopes: all that the role may do with persisted ones.',
    ),
  );

/** Refuses scopes that there are none of; null when they may be given. */
export const scopesRefusal = (scopes: readonly string[] | null): Refusal | null =>
  scopes?.every((scope) => scopeNames.includes(scope)) === false
    ? invalidInput(`must be one of ${scopeNames.join(', ')}`, 'scopes')
    : null;

/** A new key: its text, which is shown once, and what is stored of it. */
export const newKey = async ({ keyEnvironment }: MutationContext) => {
  const secret = makeApiKey(keyEnvironment);
  return { secret, stored: { keyHash: await sha256(secret), keyPrefix: prefixOfApiKey(secret) } };
};
