// What `make package` runs: makes the package for clients, ready to be published.
import { relative } from 'node:path';
import { makePackage, packageName } from './clients/package.ts';
import { releasedOn } from './contracts/released-on.ts';
import { localPaths, repositoryDirectory } from './support/local-paths.ts';
import { runScript } from './support/user-error.ts';

await runScript(async () => {
  const { file, files } = await makePackage(localPaths.package, releasedOn);
  const shown = relative(repositoryDirectory, file);
  process.stdout.write(`${files.join('\n')}\nMade ${packageName} as ${shown}: publish it with npm publish ${shown}.\n`);
});
