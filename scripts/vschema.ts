// What `make vschema` runs: writes the files that Vitess reads, from schema/topology.ts and the tables.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { keyspaces } from '../schema/keyspaces.ts';
import { repositoryDirectory } from './support/local-paths.ts';
import { runScript } from './support/user-error.ts';
import { renderCompose } from './vitess/compose.ts';
import { vschemaOf } from './vitess/vschema.ts';

await runScript(async () => {
  const files = keyspaces.map((keyspace) => join(repositoryDirectory, 'schema', keyspace, 'vschema.json'));
  for (const [index, keyspace] of keyspaces.entries()) {
    await writeFile(files[index] ?? '', JSON.stringify(vschemaOf(keyspace)));
  }
  await promisify(execFile)(join(repositoryDirectory, 'node_modules/.bin/biome'), ['format', '--write', ...files]);
  await writeFile(join(repositoryDirectory, 'docker-compose.yml'), renderCompose());
});
