import { UserError } from '../support/user-error.ts';

/** Nothing failed: a person has to decide or to hand something over before it can go on. Ends a script with 1, not 2. */
export class ActionRequired extends UserError {}
