import type { Environment } from '../../ops/environment.ts';
import { type EnvironmentName, environmentNames, environments, isEnvironmentName } from '../../ops/environments.ts';
import { UserError } from '../support/user-error.ts';

/** An environment, and the name under which ops/environments.ts has it. */
export interface ChosenEnvironment {
  name: EnvironmentName;
  environment: Environment;
}

/** The environment that ENV names. There is none by default: production is never meant by accident. */
export const chosenEnvironment = (variables: NodeJS.ProcessEnv = process.env): ChosenEnvironment => {
  const name = variables.ENV ?? '';
  if (isEnvironmentName(name)) return { name, environment: environments[name] };
  throw new UserError({
    what: name === '' ? 'No environment was named.' : `There is no environment ${name}.`,
    why: `ops/environments.ts has ${environmentNames.join(' and ')}.`,
    todo: `Name one of them: ENV=${environmentNames[0]}.`,
  });
};

/** The environment whose tables are migrated, and whose release a contract waits for: production when ENV names none. */
export const environmentOfTables = (variables: NodeJS.ProcessEnv): ChosenEnvironment =>
  chosenEnvironment({ ...variables, ENV: variables.ENV || 'production' });
