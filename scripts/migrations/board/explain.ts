import { withoutSecrets } from '../../operations/secrets.ts';
import { type Explanation, UserError } from '../../support/user-error.ts';

/** Why something failed, in three parts, whatever was thrown. No secret passes. */
export function explain(failure: unknown, failed: string): Explanation {
  const todo = 'R looks again; what was begun is gone on with.';
  const {
    what,
    why,
    todo: remedy,
  } = failure instanceof UserError ? failure.explanation : { what: failed, why: reasonOf(failure), todo };
  return { what: withoutSecrets(what), why: withoutSecrets(why), todo: withoutSecrets(remedy) };
}

function reasonOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  // A connection that is refused at each address of a name says so in its parts alone.
  if (failure instanceof AggregateError) return failure.errors.map(reasonOf).join('; ');
  return failure.message || failure.name;
}
