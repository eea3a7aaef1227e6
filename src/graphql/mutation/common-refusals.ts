import { defineRefusal, type Refusal, refuse, detailKinds as t } from './refusal.ts';

/** There is no such object. */
export const NotFound = defineRefusal('NotFound', {
  description: 'There is no such object, or the viewer does not see it: nobody is told which.',
  message: 'There is no such object. Check the id, and that it is of your own book.',
  details: { id: t.id('The identifier that was given.') },
});

const StaleVersion = defineRefusal('StaleVersion', {
  description: 'Somebody has changed the object since it was read.',
  message: 'Somebody has changed it since it was read. Read it again, and decide anew.',
  details: { currentVersion: t.count('The version that it has now.') },
});

const InvalidTransition = defineRefusal('InvalidTransition', {
  description: 'The lifecycle of the object does not lead from where it stands to where it would go.',
  message: 'It cannot be done to an object in this status. Read it again: it may have been done already.',
  details: {
    from: t.text('The status that it has, as its enum names it.'),
    to: t.text('The status that it would get.'),
    allowed: t.texts('The statuses that it may get from there.'),
  },
});

/** A value of the input cannot be taken. */
export const InvalidInput = defineRefusal('InvalidInput', {
  description: 'A value of the input is none that can be taken. The key is not used up: ask again with it.',
  message: 'A value of the input cannot be taken: `path` says which, `rule` what it must be.',
  // A rule says what a value must be: of what was given it repeats codes at most.
  says: ({ path, details: { rule } }) => `\`${path.join('.') || 'input'}\` cannot be taken: ${rule}.`,
  details: { rule: t.text('What the value must be.') },
});

const IdempotencyKeyReused = defineRefusal('IdempotencyKeyReused', {
  description: 'The key was used before, for another mutation or with other arguments.',
  message: 'The key was used with other arguments. Choose a new one for each thing that is to be done.',
  details: { firstUsedAt: t.moment('When it was used.') },
});

/** The viewer's own authority does not reach so far. */
export const AuthorityExceeded = defineRefusal('AuthorityExceeded', {
  description: "What is asked for exceeds the viewer's own authority.",
  message: 'It exceeds your authority. Somebody of the level that is named may do it.',
  details: { requiredLevel: t.count('The lowest level of authority that suffices.') },
});

export const SeparationOfDuties = defineRefusal('SeparationOfDuties', {
  description: 'Nobody decides on their own request.',
  message: 'It was your own request. Somebody else must decide on it.',
  details: { requesterId: t.id('The user who asked.') },
});

/** The refusals that any mutation may answer with: each payload has them beside its own. */
export const commonRefusals = [NotFound, StaleVersion, InvalidTransition, InvalidInput, IdempotencyKeyReused] as const;

/** Refusals of whatever takes an authority. */
export const authorityRefusals = [AuthorityExceeded, SeparationOfDuties] as const;

/** The viewer has no row with this id. */
export const notFound = (id: string, ...path: string[]): Refusal => refuse(NotFound, path, { id });

/** A value of the input cannot be taken. */
export const invalidInput = (rule: string, ...path: string[]): Refusal => refuse(InvalidInput, path, { rule });

/** The key was used for something else. */
export const keyReused = (firstUsedAt: Date): Refusal =>
  refuse(IdempotencyKeyReused, ['idempotencyKey'], { firstUsedAt });

/** What was asked for is more than the viewer may do. */
export const authorityExceeded = (requiredLevel: number, ...path: string[]): Refusal =>
  refuse(AuthorityExceeded, path, { requiredLevel });

/** The viewer asked for it, and so does not decide on it. */
export const separationOfDuties = (requesterId: string, ...path: string[]): Refusal =>
  refuse(SeparationOfDuties, path, { requesterId });

/** Refuses when a row has changed since it was read; null when it has not. */
export const staleVersion = (row: { readonly version: number }, expectedVersion: number): Refusal | null =>
  row.version === expectedVersion ? null : refuse(StaleVersion, ['expectedVersion'], { currentVersion: row.version });

/** Refuses when a lifecycle does not lead from a row's status to another one; null when it does. */
export const invalidTransition = <Status extends string>(
  transitions: Readonly<Record<Status, readonly Status[]>>,
  from: Status,
  to: Status,
  ...path: string[]
): Refusal | null => {
  const allowed = transitions[from];
  if (allowed.includes(to)) return null;
  const named = (status: string) => status.toUpperCase();
  return refuse(InvalidTransition, path, { from: named(from), to: named(to), allowed: allowed.map(named) });
};
