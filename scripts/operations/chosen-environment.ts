import type { Environment } from '../../ops/environment.ts';
import { type EnvironmentName, environmentNames, environments, isEnvironmentName } from '../../ops/environments.ts';
import { UserError } from '../support/user-error.ts';

/** The environment that ENV names. There is none by default: production is never meant by accident. */
export const chosenEnvironment = (): { name: EnvironmentName; environment: Environment } => {
  const name = process.env.ENV ?? '';
  if (isEnvironmentName(name)) return { name, environment: environments[name] };
  throw new UserError({
    what: name === '' ? 'No environment was named.' : `There is no environment ${name}.`,
    why: `ops/environments.ts has ${environmentNames.join(' and ')}.`,
    todo: `Name one of them: ENV=${environmentNames[0]}.`,
  });
};
