import { UserError } from '../support/user-error.ts';

/** What PlanetScale answered instead of what was asked for, or that it did not answer. */
export class PlanetScaleProblem extends UserError {
  /** The HTTP status; null when there was no answer. */
  readonly status: number | null;

  constructor(what: string, status: number | null, why: string) {
    super({ what, why, todo: remedyOf(status) });
    this.status = status;
  }
}

function remedyOf(status: number | null): string {
  if (status === 401 || status === 403)
    return 'Give the service token the access that docs/operations/migrations.md lists.';
  // PlanetScale answers so for what a token may not see, too.
  if (status === 404) return 'Check the names, and that the service token may see it: no access looks the same.';
  if (status === null || status >= 500 || status === 429)
    return 'Run the same command again: it goes on where this one ended.';
  return 'Read what PlanetScale says; then run the same command again.';
}
