import type { PlanetScaleDouble } from './planetscale-double.ts';
import { tokens } from './tokens.ts';
import type { Token } from './world.ts';

const variablesOf = (prefix: string, { id, secret }: Pick<Token, 'id' | 'secret'>): Record<string, string> => ({
  [`${prefix}_TOKEN_ID`]: id,
  [`${prefix}_TOKEN`]: secret,
});

/** What a pipeline sets for its commands, to ask a double. */
export const asPipeline = ({ url, world }: Pick<PlanetScaleDouble, 'url' | 'world'>): Record<string, string> => ({
  PLANETSCALE_API_URL: url,
  PLANETSCALE_ORG: world.organization,
  PLANETSCALE_DATABASE: world.database,
  ...variablesOf('PLANETSCALE_SERVICE', tokens.author),
  ...variablesOf('PLANETSCALE_REVIEWER', tokens.reviewer),
  ...variablesOf('PLANETSCALE_RUNTIME', tokens.runtime),
});

/** What makes a command an administrator's. */
export const asAdministrator: Record<string, string> = {
  ...variablesOf('PLANETSCALE_SERVICE', tokens.administrator),
  ...variablesOf('PLANETSCALE_RUNTIME', tokens.administrator),
};
