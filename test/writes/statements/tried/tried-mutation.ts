import type { DemonstrationUser, Role } from '../../../../scripts/seed/people.ts';

/** How one mutation is tried: who asks for it, and for what. */
export interface TriedMutation {
  readonly role: Role;
  /** Another one of the role than usual. */
  readonly user?: () => Promise<DemonstrationUser>;
  /** Makes or chooses rows that no other mutation is tried on, always alike, and says what is asked of them. */
  readonly input: () => Promise<object> | object;
  /** What is selected of what was done. */
  readonly done: string;
}

/** Mutations by their names. */
export type TriedMutations = Readonly<Record<string, TriedMutation>>;
