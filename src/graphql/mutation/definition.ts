import type { Keyspace } from '../../../schema/keyspaces.ts';
import type { Role, Viewer } from '../../auth/viewer.ts';
import type { WriteTransaction } from '../../data/write/write-transaction.ts';
import type { NewEvent } from '../../events/event.ts';
import type { GraphContext } from '../context.ts';
import type { ShownTable } from '../node-types.ts';
import type { InputFields, InputKinds, InputValues } from './input.ts';
import type { ChangedRows } from './outcome.ts';
import type { Refusal, RefusalKind } from './refusal.ts';

/** A field of a payload that shows a row which the mutation has changed or added, as it is then. */
export interface ChangedNode {
  readonly table: ShownTable;
  /** Whether it shows several rows. */
  readonly list: boolean;
  readonly description: string;
}

/** The same for what no node is: it says by itself how it is found again. */
export interface ChangedElsewhere {
  /** The name of its type. */
  readonly type: string;
  readonly description: string;
  /** Finds it by what the outcome says of it; null when the viewer has no such thing. */
  readonly load: (changed: string, context: GraphContext) => Promise<object | string | null>;
}

/** A field of a payload that shows what the mutation has changed. */
export type ChangedField = ChangedNode | ChangedElsewhere;

/** What a mutation has done: the rows that its payload shows, and the events that follow. */
export interface Done {
  readonly changed: ChangedRows;
  readonly events?: readonly NewEvent[];
}

/** Who asks for a change, and what an event needs that may refuse it later. */
export interface Asked {
  readonly viewer: Viewer;
  /** The row of the key that the outcome is stored in. */
  readonly answerTo: { readonly callerId: string; readonly key: string };
  /** Today in the organization's calendar. */
  readonly today: string;
}

/** A context whose viewer is known. */
export type MutationContext = GraphContext & { readonly viewer: Viewer };

/**
 * One transition: who may ask for it, what it takes, what it reads before, and what it changes in one transaction of one
 * keyspace. Whatever all mutations do alike is none of its business.
 */
export interface Mutation<Name extends Keyspace, Fields extends InputFields, Relied extends object> {
  /** Where it changes something; a function where the input says so. */
  readonly keyspace: Name | ((input: InputValues<Fields>) => Name);
  readonly description: string;
  readonly roles: readonly Role[];
  /** The refusals beside those that any mutation may answer with. */
  readonly refusals: readonly RefusalKind[];
  readonly input: (kinds: InputKinds) => Fields;
  /** The rows that the payload shows. */
  readonly changed: Readonly<Record<string, ChangedField>>;
  /** Whether a handler of its events may still refuse it, and says so in the row of the key. */
  readonly concludedByEvents?: boolean;
  /**
   * Reads what the change relies on, before its transaction: fresh, and as the viewer sees it, so that what is out of sight
   * is not found. `rulesDb` reads what the viewer may not see.
   */
  readonly prepare: (input: InputValues<Fields>, context: MutationContext) => Promise<Relied | Refusal>;
  /** Makes the change. It decides by what it has locked; a refusal undoes all of it. It may run more than once. */
  readonly change: (
    transaction: WriteTransaction<Name>,
    input: InputValues<Fields>,
    relied: Relied,
    asked: Asked,
  ) => Promise<Done | Refusal>;
}

/** A mutation of any keyspace. */
export type AnyMutation = Mutation<Keyspace, InputFields, object>;

/** The input of a mutation, checked. */
export type AnyInput = InputValues<InputFields>;

/** Whether something is a refusal. */
export const isRefusal = (value: object): value is Refusal => 'kind' in value && 'path' in value && 'details' in value;
