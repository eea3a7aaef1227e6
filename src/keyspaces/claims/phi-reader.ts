import DataLoader from 'dataloader';
import { inArray } from 'drizzle-orm';
import { claimParties } from '../../../schema/claims/tables/index.ts';
import { identifierPrefixes } from '../../../schema/identifiers.ts';
import { mayReadField } from '../../auth/permissions.ts';
import { isKey } from '../../auth/viewer.ts';
import { memoizeWeakly } from '../../data/memoize.ts';
import { Telemetry } from '../../data/telemetry/telemetry.ts';
import type { GraphContext } from '../../graphql/context.ts';
import { badUserInput, callerError, unauthenticated } from '../../graphql/errors.ts';
import { seenCharacters } from '../global/rules/seen-text.ts';

/** A party whose protected health information is read, and why. */
export interface PhiSubject {
  readonly partyId: string;
  readonly claimId: string;
  readonly reason: string;
}

/** The protected fields, by the columns that hold them. */
const columnOfField = {
  socialSecurityNumber: 'socialSecurityNumberSealed',
  medicalRecordNumber: 'medicalRecordNumberSealed',
  diagnosisCodes: 'diagnosisCodes',
  treatmentNotes: 'treatmentNotes',
} as const;

/** A protected field, by its name in the graph and in the record of readings. */
export type PhiField = keyof typeof columnOfField;

type PhiRow = Pick<typeof claimParties.$inferSelect, 'id' | 'sealKeyId' | (typeof columnOfField)[PhiField]>;

interface Reading extends PhiSubject {
  readonly field: PhiField;
}

/** How many people's information one request may read: each one needs a reason. */
export const maxPhiParties = 100;

/** What a reason must have for whoever audits it: letters and digits at least, and characters at most. */
export const reasonLength = { leastSeen: 10, most: 500 } as const;

/** The reason as it is recorded. Throws when a reader would see too little of it, or when it is longer than its column. */
export const checkReason = (reason: string): string => {
  const text = reason.normalize('NFC').trim();
  const { leastSeen, most } = reasonLength;
  const letters = seenCharacters(text);
  if (letters >= leastSeen && text.length <= most) return text;
  throw badUserInput(
    `The reason has ${letters} letters and digits in ${text.length} characters. Say in ${leastSeen} or more of them, and ${most} characters at most, why the information is needed: it is recorded.`,
    ['reason'],
  );
};

/** Throws when a request reads the information of too many people; `asked` are all of this request. */
const checkNumber = (asked: ReadonlySet<string>): void => {
  if (asked.size <= maxPhiParties) return;
  throw badUserInput(
    `Protected health information of ${asked.size} people is more than ${maxPhiParties}. Ask for those whose it is needed.`,
  );
};

/** Records the readings and reads the values in one transaction, so that nothing is read without a record. */
const recordAndRead = async (context: GraphContext, userId: string, readings: readonly Reading[]) => {
  const partyIds = [...new Set(readings.map(({ partyId }) => partyId))];
  const columns = new Set(readings.map(({ field }) => columnOfField[field]));
  const entries = readings.map((reading) => ({
    ...reading,
    id: context.newId(identifierPrefixes.phiAccessEntries),
    userId,
  }));
  const rows = await context.claimsDb.transaction(async (transaction) => {
    // They may be there already: when the transaction runs again because nobody knew whether it was committed.
    await transaction.insertOnce('phiAccessEntries', entries);
    return transaction.read('claimParties', ['id', 'sealKeyId', ...columns], inArray(claimParties.id, partyIds));
  });
  Telemetry.current?.countPhi(readings.length);
  // The row has only the selected columns, and the code below reads no others.
  return new Map(rows.map((row) => [row.id, row as PhiRow]));
};

/** The row and field that a value is sealed for. It cannot be opened with any other. */
export const placeOf = (partyId: string, field: PhiField): string => `${partyId} ${field}`;

const open = async (context: GraphContext, row: PhiRow, field: 'socialSecurityNumber' | 'medicalRecordNumber') => {
  const text = row[columnOfField[field]];
  return text === null ? null : context.sealKeys().open({ keyId: row.sealKeyId ?? '', text }, placeOf(row.id, field));
};

const readField = async (context: GraphContext, row: PhiRow | undefined, field: PhiField) => {
  if (!row) return null;
  return field === 'diagnosisCodes' || field === 'treatmentNotes' ? row[field] : open(context, row, field);
};

const asError = (failure: unknown): Error => (failure instanceof Error ? failure : new Error(String(failure)));

type PhiLoader = DataLoader<Reading, Awaited<ReturnType<typeof readField>>, string>;

const loaderOf = memoizeWeakly((context: GraphContext, userId: string): PhiLoader => {
  const asked = new Set<string>();
  return new DataLoader(
    async (readings) => {
      for (const { partyId } of readings) asked.add(partyId);
      checkNumber(asked);
      const rows = await recordAndRead(context, userId, readings);
      const values = await Promise.allSettled(
        readings.map(({ partyId, field }) => readField(context, rows.get(partyId), field)),
      );
      // A value that cannot be opened is an error of its field only.
      return values.map((value) => (value.status === 'fulfilled' ? value.value : asError(value.reason)));
    },
    {
      // A field that is selected twice is recorded once.
      cacheKeyFn: ({ partyId, field, reason }) => `${partyId} ${field} ${reason}`,
      batchScheduleFn: (send) => setImmediate(send),
    },
  );
});

/**
 * Reads one protected field of one party, batched with all other such fields of the request. Each reading is recorded
 * before it is answered. Throws FORBIDDEN for a role without the permission, and for an API key of any role.
 */
export const readPhi = async (context: GraphContext, subject: PhiSubject, field: PhiField) => {
  const { viewer } = context;
  if (!viewer) throw unauthenticated('Say who asks: send the header "Authorization: Bearer <token>".');
  if (!mayReadField(viewer.role, 'ClaimParty.protectedHealthInformation')) {
    throw callerError('FORBIDDEN', 'Protected health information is not for this role. Ask an adjuster of the claim.');
  }
  // Whoever makes a key may read none: an adjuster's key in the hands of an administrator would be a way around that.
  if (isKey(viewer)) {
    throw callerError(
      'FORBIDDEN',
      'Protected health information is for people, and not for API keys. Ask with a token.',
    );
  }
  return loaderOf(context, viewer.userId).load({ ...subject, field });
};
