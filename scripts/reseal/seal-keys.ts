import { SealKeys, sealKeysPattern } from '../../src/data/seal.ts';
import { hide } from '../operations/secrets.ts';
import { UserError } from '../support/user-error.ts';

/** The keys among what was handed over, kept out of all output. */
export const takeSealKeys = ({ PHI_KEYS: text = '' }: Readonly<Record<string, string>>): SealKeys => {
  for (const entry of text.split(',')) hide(entry.split(':')[1] ?? '');
  if (sealKeysPattern.test(text)) return new SealKeys(text);
  throw new UserError({
    what: 'Nothing was sealed anew.',
    why:
      text === ''
        ? 'No keys were handed over.'
        : 'PHI_KEYS is not of the form <id>:<32 bytes in base64>, the current one first.',
    todo: 'Hand over the secret as the Worker has it, on standard input: PHI_KEYS=<new>,<old>.',
  });
};
