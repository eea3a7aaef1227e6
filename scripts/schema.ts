// What `make schema` runs: writes the published SDL from the code. CI compares it with the committed one.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printSchema } from 'graphql';
import { schema } from '../src/server/schema.ts';
import { repositoryDirectory } from './support/local-paths.ts';

const file = 'schema/schema.graphql';

await writeFile(join(repositoryDirectory, file), `${printSchema(schema)}\n`);
process.stdout.write(`Wrote ${file}.\n`);
