import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import { changedRow, defineMutation } from '../../../graphql/mutation/index.ts';
import { authorityInput, profileColumns, unknownCodes } from '../authority/authority-input.ts';

defineMutation('createAuthorityProfile', {
  keyspace: 'global',
  description: 'Sets up what somebody may decide alone. Nobody holds it until it is assigned.',
  roles: ['org_admin'],
  refusals: [],
  input: authorityInput,
  changed: { profile: changedRow('authorityProfiles', 'The profile, which nobody holds yet.') },
  prepare: async (input, context) => (await unknownCodes(context, input)) ?? {},
  change: async (transaction, input) => {
    const id = transaction.newId(identifierPrefixes.authorityProfiles);
    await transaction.insert('authorityProfiles', [{ id, ...profileColumns(input) }]);
    return { changed: { profile: id } };
  },
});
