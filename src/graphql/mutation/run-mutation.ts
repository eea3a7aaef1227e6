import type { Keyspace } from '../../../schema/keyspaces.ts';
import { KeyspaceBusyError } from '../../data/guard/errors.ts';
import type { Writer, WriteTransaction } from '../../data/write/write-transaction.ts';
import { deliver, noteDelivered, type PendingEffect, pendingEffects } from '../../events/deliver.ts';
import { causeOfKey, type RaisedEvent } from '../../events/event.ts';
import { eventsOfCause, storeEvents } from '../../events/outbox.ts';
import { domainDbOf } from '../domain-db.ts';
import { callerError } from '../errors.ts';
import { keyReused } from './common-refusals.ts';
import { type AnyInput, type AnyMutation, type Asked, isRefusal, type MutationContext } from './definition.ts';
import type { Outcome } from './outcome.ts';
import type { Refusal } from './refusal.ts';
import { conclude, type KnownKey, lookUp, type Ticket, useKey } from './ticket.ts';

/** What a mutation answers: what came of it, and what of it is still under way elsewhere. */
export interface MutationAnswer {
  readonly outcome: Outcome;
  readonly pending: readonly PendingEffect[];
}

/** The change is refused: its transaction is rolled back. */
class RefusedError extends Error {
  override name = 'RefusedError';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super('The change is refused.');
    this.refusal = refusal;
  }
}

/** The key was used up meanwhile, by another request or by an earlier try of this one. */
class KeyUsedError extends Error {
  override name = 'KeyUsedError';
}

const refused = (refusal: Refusal): Outcome => ({ kind: 'refused', refusal });

/** Dates of business are decided by the organization's day: one that is hours off would bind, book and lapse on another. */
const dayUnknown = () =>
  callerError(
    'KEYSPACE_UNAVAILABLE',
    'The global keyspace cannot be reached, and so it is not known which day it is where your organization is. Nothing was changed: ask again with the same key shortly.',
    { keyspace: 'global' },
  );

/** One run of a mutation: for one caller, key and input. */
export class MutationRun {
  readonly #mutation: AnyMutation;
  readonly #ticket: Ticket;
  readonly #context: MutationContext;
  readonly #asked: Asked;
  /** Whether a transaction was begun. */
  #hasBegun = false;
  /** Whether the transaction waits for another one that has the same key. */
  #waitsForKey = false;
  /** Whether a try has had the key: what holds it then may be that try, whose connection was given up and not yet ended. */
  #hadKey = false;

  constructor(mutation: AnyMutation, ticket: Ticket, context: MutationContext, asked: Asked) {
    this.#mutation = mutation;
    this.#ticket = ticket;
    this.#context = context;
    this.#asked = asked;
  }

  /** Does it, or tells what came of it when it was done before. */
  async answer(input: AnyInput): Promise<MutationAnswer> {
    const { data } = this.#context;
    data.allowMutation();
    // What it decides on, and all that the payload shows, is as of now: also what handlers change.
    data.readFreshFrom();
    // Whatever comes of it: one who is refused for something old must not read the same again.
    data.changing(this.#ticket.keyspace);
    try {
      if (!this.#context.knowsToday) throw dayUnknown();
      return await this.#act(input);
    } catch (failure) {
      const known = await this.#knownDespite(failure);
      if (known) return this.#replay(known);
      throw this.#busy(failure);
    }
  }

  /**
   * What came of the key before, where that is why it is not done now. The transaction finds out by using the key up, which costs
   * nothing where it is new; what has failed before that may have been done long ago all the same.
   */
  async #knownDespite(failure: unknown): Promise<KnownKey | null> {
    const { data } = this.#context;
    if (failure instanceof KeyUsedError) {
      const used = await lookUp(data, this.#ticket);
      if (!used) throw new Error('The key of a mutation is used, and its row is not there.');
      return used;
    }
    // Where the key cannot be looked up either, the first failure is the one to tell.
    return this.#hasBegun ? null : lookUp(data, this.#ticket).catch(() => null);
  }

  async #act(input: AnyInput): Promise<MutationAnswer> {
    const relied = await this.#mutation.prepare(input, this.#context);
    if (isRefusal(relied)) return this.#refuse(relied);
    try {
      const { outcome, events } = await this.#change(input, relied);
      return await this.#follow(outcome, events);
    } catch (failure) {
      if (failure instanceof RefusedError) return this.#refuse(failure.refusal);
      throw failure;
    }
  }

  #change(input: AnyInput, relied: object): Promise<{ outcome: Outcome; events: readonly RaisedEvent[] }> {
    const { keyspace } = this.#ticket;
    return this.#transaction(async (transaction) => {
      const underway: Outcome = { kind: 'done', changed: {} };
      await this.#begin(transaction, underway);
      const result = await this.#mutation.change(transaction, input, relied, this.#asked);
      if (isRefusal(result)) throw new RefusedError(result);
      const outcome: Outcome = { kind: 'done', changed: result.changed };
      await conclude(transaction, this.#ticket, outcome);
      const events = await storeEvents(transaction, keyspace, this.#cause, this.#writer, result.events ?? []);
      return { outcome, events };
    });
  }

  /** Stores a refusal as what came of the key: the change itself is rolled back by then. */
  async #refuse(refusal: Refusal): Promise<MutationAnswer> {
    const outcome = refused(refusal);
    await this.#transaction((transaction) => this.#begin(transaction, outcome));
    return { outcome, pending: [] };
  }

  async #begin(transaction: WriteTransaction<Keyspace>, outcome: Outcome): Promise<void> {
    this.#hasBegun = true;
    this.#waitsForKey = true;
    const isFirst = await useKey(transaction, this.#ticket, outcome);
    this.#waitsForKey = false;
    if (!isFirst) throw new KeyUsedError();
    this.#hadKey = true;
  }

  /** What came of the key before, followed to its end: a retry finishes what a crash has left. */
  async #replay({ outcome, isOther, usedAt }: KnownKey): Promise<MutationAnswer> {
    if (isOther) return { outcome: refused(keyReused(usedAt)), pending: [] };
    if (outcome.kind === 'refused') return { outcome, pending: [] };
    const { data } = this.#context;
    const events = await eventsOfCause(data, this.#ticket.keyspace, this.#ticket.orgId, this.#cause);
    return this.#follow(outcome, events);
  }

  /** Delivers what the change has raised. A handler may have refused it: the row of the key says so then. */
  async #follow(outcome: Outcome, events: readonly RaisedEvent[]): Promise<MutationAnswer> {
    if (events.length === 0) return { outcome, pending: [] };
    const { data } = this.#context;
    const delivered = await deliver(data, events);
    data.afterAnswer(() => noteDelivered(data, delivered));
    const pending = pendingEffects(delivered);
    if (!this.#mutation.concludedByEvents || !delivered.outcomeMayDiffer) return { outcome, pending };
    const concluded = await lookUp(data, this.#ticket);
    return { outcome: concluded?.outcome ?? outcome, pending };
  }

  #transaction<Result>(run: (transaction: WriteTransaction<Keyspace>) => Promise<Result>): Promise<Result> {
    const table = `${this.#ticket.keyspace}IdempotencyKeys` as const;
    return domainDbOf(this.#context, table).transaction(run, this.#writer);
  }

  get #writer(): Writer {
    const { viewer, requestId } = this.#context;
    const { mutation: action, key: idempotencyKey } = this.#ticket;
    return { actorId: viewer.userId, onBehalfOfId: viewer.onBehalfOfId ?? null, action, requestId, idempotencyKey };
  }

  get #cause(): string {
    return causeOfKey(this.#ticket.keyspace, this.#ticket.callerId, this.#ticket.key);
  }

  #busy(failure: unknown): unknown {
    if (!(failure instanceof KeyspaceBusyError) || !this.#waitsForKey || this.#hadKey) return failure;
    return callerError('IN_PROGRESS', 'The same key is being worked on. Ask again with it in a moment: it tells.', {
      keyspace: failure.keyspace,
      retryAfterMs: 1_000,
    });
  }
}
