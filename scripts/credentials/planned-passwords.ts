import { configurationName, databaseNames } from '../../ops/databases.ts';
import type { EnvironmentName } from '../../ops/environments.ts';
import type { HyperdriveConfiguration } from '../cloudflare/hyperdrive.ts';

/** What is to be done with the password of one Hyperdrive configuration. */
export interface PlannedPassword {
  /** `create` makes the configuration, too. */
  readonly action: 'create' | 'change';
  readonly name: string;
}

/** What new passwords are put into. */
export const planPasswords = (
  environment: EnvironmentName,
  existing: readonly Pick<HyperdriveConfiguration, 'name'>[],
): PlannedPassword[] =>
  databaseNames.map((database) => {
    const name = configurationName(environment, database);
    return { action: existing.some((one) => one.name === name) ? 'change' : 'create', name };
  });

/** The plan as lines: each configuration, and what becomes of the passwords that there are. */
export const showPasswords = (plan: readonly PlannedPassword[], former: number, minutes: number): string =>
  [
    ...plan.map(({ action, name }) => `${action}  ${name}  ${action === 'create' ? 'with a' : 'a new'} password`),
    `delete  ${former} former passwords, once the product has been well with the new ones for ${minutes} minutes`,
  ].join('\n');
