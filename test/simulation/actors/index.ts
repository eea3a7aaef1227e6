import type { Actor, Scene } from '../deed.ts';
import { bindingActors } from './binding.ts';
import { intakeActors } from './intake.ts';
import { paymentActors } from './payments.ts';

/** Everybody who acts. */
export const actors: readonly Actor[] = [...intakeActors, ...bindingActors, ...paymentActors];

const byWeight = actors.flatMap((actor) => Array.from({ length: actor.weight }, () => actor));

/** Somebody by chance, by weight. */
export const pickActor = ({ random }: Scene): Actor => random.pick(byWeight);
