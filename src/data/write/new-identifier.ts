import { ulid } from 'ulid';

/** A new identifier with the prefix of its table (`schema/identifiers.ts`): a ULID of this moment behind it. */
export const newIdentifier = (prefix: string): string => `${prefix}_${ulid()}`;
