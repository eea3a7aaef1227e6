import { defineConfig } from 'drizzle-kit';
import { type Keyspace, keyspaces } from './schema/keyspaces.ts';

/** One history of migrations per keyspace; `make generate` runs this once for each. */
const isKeyspace = (name: string | undefined): name is Keyspace => keyspaces.some((keyspace) => keyspace === name);

const keyspace = process.env.KEYSPACE;
if (!isKeyspace(keyspace)) {
  throw new Error(`KEYSPACE is ${keyspace ?? 'not set'}: run \`make generate\`, or set it to ${keyspaces.join(', ')}.`);
}

export default defineConfig({
  dialect: 'mysql',
  schema: `./schema/${keyspace}/tables/index.ts`,
  out: `./schema/${keyspace}/migrations`,
});
