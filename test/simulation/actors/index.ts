import type { Actor, Scene } from '../deed.ts';
import { agreementActors } from './agreements.ts';
import { apiKeyActors } from './api-keys.ts';
import { authorityActors } from './authority.ts';
import { bindingActors } from './binding.ts';
import { cancellingActors } from './cancelling.ts';
import { closingActors } from './closing.ts';
import { decidingActors } from './deciding.ts';
import { eventActors } from './events.ts';
import { insuredActors } from './insureds.ts';
import { intakeActors } from './intake.ts';
import { licensingActors } from './licensing.ts';
import { paymentActors } from './payments.ts';
import { producerActors } from './producers.ts';
import { programActors } from './programs.ts';
import { quotingActors } from './quoting.ts';
import { rateActors } from './rates.ts';
import { refundActors } from './refunds.ts';
import { submissionActors } from './submissions.ts';
import { userActors } from './users.ts';

/** Everybody who acts. */
export const actors: readonly Actor[] = [
  ...insuredActors,
  ...intakeActors,
  ...submissionActors,
  ...quotingActors,
  ...decidingActors,
  ...bindingActors,
  ...cancellingActors,
  ...paymentActors,
  ...refundActors,
  ...closingActors,
  ...userActors,
  ...authorityActors,
  ...apiKeyActors,
  ...producerActors,
  ...licensingActors,
  ...programActors,
  ...rateActors,
  ...agreementActors,
  ...eventActors,
];

const byWeight = actors.flatMap((actor) => Array.from({ length: actor.weight }, () => actor));

/** Somebody by chance, by weight. */
export const pickActor = ({ random }: Scene): Actor => random.pick(byWeight);
