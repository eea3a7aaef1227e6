import { randomBytes } from 'node:crypto';
import { databaseNames, databaseOf } from '../../ops/databases.ts';

/** Made for this run, so that wherever one of them is found it was leaked. A "%" and a quote have to be escaped on the way. */
export const passwords = Object.fromEntries(
  databaseNames.map((name) => [name, `pw%"${randomBytes(12).toString('hex')}`]),
);
/** Secrets of the Worker, as it accepts them. */
export const secrets = {
  JWT_SECRET: randomBytes(36).toString('base64url'),
  FRESHNESS_SECRET: randomBytes(36).toString('base64url'),
  PHI_KEYS: `2027-01:${randomBytes(32).toString('base64')}`,
};

/** What is handed over to make provision: a line for each database. */
export const originLines = databaseNames
  .map((name) => {
    const address = `${encodeURIComponent(passwords[name] ?? '')}@aws.connect.psdb.example/${databaseOf[name]}`;
    return `ORIGIN_${name.toUpperCase()}=mysql://user-${name}:${address}`;
  })
  .join('\n');
