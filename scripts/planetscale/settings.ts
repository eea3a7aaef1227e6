import * as z from 'zod';
import { environmentOfTables } from '../operations/chosen-environment.ts';
import { hide } from '../operations/secrets.ts';
import { UserError } from '../support/user-error.ts';

/** A service token of PlanetScale: its id, and its secret. */
export interface ServiceToken {
  id: string;
  secret: string;
}

/** Which database of PlanetScale is meant, and who asks. */
export interface PlanetScaleSettings {
  organization: string;
  database: string;
  /** The branch that the product uses, which migrations are deployed into. */
  target: string;
  /** PlanetScale's own address, or that of a double on this machine. */
  apiUrl: URL;
  tokens: {
    /** Makes branches and deploy requests. */
    author: ServiceToken;
    /** Makes passwords of the target branch. */
    runtime: ServiceToken;
    /** Approves deploy requests; without it a person does. */
    reviewer: ServiceToken | null;
  };
}

const publicApi = 'https://api.planetscale.com/v1';

/** The names, of which pscale knows the first two. A variable that is set to nothing is not set. */
const environment = z.object({
  PLANETSCALE_SERVICE_TOKEN_ID: z.string(),
  PLANETSCALE_SERVICE_TOKEN: z.string(),
  PLANETSCALE_RUNTIME_TOKEN_ID: z.string(),
  PLANETSCALE_RUNTIME_TOKEN: z.string(),
  PLANETSCALE_REVIEWER_TOKEN_ID: z.string().optional(),
  PLANETSCALE_REVIEWER_TOKEN: z.string().optional(),
  PLANETSCALE_ORG: z.string(),
  PLANETSCALE_DATABASE: z.string(),
  PLANETSCALE_BRANCH: z.string().optional(),
  PLANETSCALE_API_URL: z.url().default(publicApi),
});

/** Whether anything says that PlanetScale is meant: else the databases of this clone are. */
export const hasSettings = (variables: NodeJS.ProcessEnv): boolean =>
  Object.keys(environment.shape).some((name) => (variables[name] ?? '') !== '');

/**
 * Reads which database is meant, and the tokens, from the environment. Refuses tables that are not those of the environment
 * that ENV names: whose release a contract waits for, and whose tables it changes, would be two.
 */
export function readSettings(variables: NodeJS.ProcessEnv): PlanetScaleSettings {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    throw new UserError({
      what: 'PlanetScale cannot be asked.',
      why: `Not set, or wrong: ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}.`,
      todo: 'Set them as docs/operations/migrations.md says, from the secrets of whoever runs this: never in a file of the clone.',
    });
  }
  const found = parsed.data;
  const target = targetOf(variables, found.PLANETSCALE_DATABASE, found.PLANETSCALE_BRANCH);
  const apiUrl = new URL(found.PLANETSCALE_API_URL);
  if (apiUrl.protocol !== 'https:' && !isLoopback(apiUrl)) {
    throw new UserError({
      what: `PlanetScale is not asked at ${apiUrl.origin}.`,
      why: 'The tokens would travel unencrypted.',
      todo: 'Leave PLANETSCALE_API_URL out.',
    });
  }
  const token = (id: string, secret: string): ServiceToken => ({ id, secret: hide(secret) });
  const { PLANETSCALE_REVIEWER_TOKEN_ID: reviewerId, PLANETSCALE_REVIEWER_TOKEN: reviewerSecret } = found;
  return {
    organization: found.PLANETSCALE_ORG,
    database: found.PLANETSCALE_DATABASE,
    target,
    apiUrl,
    tokens: {
      author: token(found.PLANETSCALE_SERVICE_TOKEN_ID, found.PLANETSCALE_SERVICE_TOKEN),
      runtime: token(found.PLANETSCALE_RUNTIME_TOKEN_ID, found.PLANETSCALE_RUNTIME_TOKEN),
      reviewer: reviewerId && reviewerSecret ? token(reviewerId, reviewerSecret) : null,
    },
  };
}

/** The branch that the product uses, when it and its database are those of the environment that is meant. */
const targetOf = (variables: NodeJS.ProcessEnv, database: string, named: string | undefined): string => {
  const { name, environment } = environmentOfTables(variables);
  const own = environment.planetScale;
  const branch = named ?? own.branch;
  if (database === own.database && branch === own.branch) return branch;
  throw new UserError({
    what: `Nothing was done: the branch ${branch} of the database ${database} is not that of ${name}.`,
    why: `ops/environments.ts says that ${name} has the branch ${own.branch} of ${own.database}; ${
      variables.ENV ? `ENV is ${name}` : `without ENV ${name} is meant`
    }, and a migration waits for the release of the environment whose tables it changes.`,
    todo: 'Set ENV to the environment that is meant, PLANETSCALE_DATABASE and PLANETSCALE_BRANCH to what it has. If yours are named otherwise, correct planetScale in ops/environments.ts.',
  });
};

/** Whether an address is on this machine: a double of PlanetScale, whose databases need no TLS. */
export const isLoopback = ({ hostname }: Pick<URL, 'hostname'>): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
