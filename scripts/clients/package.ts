import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { publishedSchemaFile, schemaFile } from '../contracts/check-schema.ts';
import { readFromClone } from '../contracts/generated-files.ts';
import { parsePersistedDocuments, persistedDocumentsFile } from '../contracts/persisted-documents.ts';
import type { ReleaseDay } from '../contracts/released-on.ts';
import { repositoryDirectory } from '../support/local-paths.ts';
import { printManifest } from './manifest.ts';

const run = promisify(execFile);

const ownPackage = z.object({
  version: z.string(),
  license: z.string(),
  dependencies: z.object({ graphql: z.string() }),
  devDependencies: z.object({ '@graphql-typed-document-node/core': z.string() }),
});

const packed = z.tuple([z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) })]);

/** What the package is called where it is published. */
export const packageName = '@openinsure/graph';

const entry = { types: './index.d.ts', default: './index.js' };

/** The description of the package, by that of the project: its version is the one of the Worker that it was made beside. */
const describePackage = async (releasedOn: ReleaseDay) => {
  const { version, license, dependencies, devDependencies } = ownPackage.parse(
    JSON.parse(await readFromClone('package.json')),
  );
  return {
    name: packageName,
    version,
    description: 'Typed documents, schema and manifest of OpenInsure Graph, for its clients',
    license,
    type: 'module',
    sideEffects: false,
    exports: {
      '.': entry,
      './schema.graphql': './schema.graphql',
      './published.graphql': './published.graphql',
      './persisted-query-manifest.json': './persisted-query-manifest.json',
      './package.json': './package.json',
    },
    // The types name it; a document itself is data.
    dependencies: { '@graphql-typed-document-node/core': `^${devDependencies['@graphql-typed-document-node/core']}` },
    peerDependencies: { graphql: `^${dependencies.graphql}` },
    peerDependenciesMeta: { graphql: { optional: true } },
    /** The day of the first release, since which nothing is taken away unannounced; null before it. */
    publishedSince: releasedOn,
  };
};

/** Writes the modules and their types. */
const compile = (folder: string) =>
  run(
    join(repositoryDirectory, 'node_modules/.bin/tsc'),
    [
      'codegen/index.ts',
      '--ignoreConfig',
      '--declaration',
      '--rewriteRelativeImportExtensions',
      '--outDir',
      folder,
    ].concat([
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
      '--target',
      'es2022',
      '--strict',
      '--skipLibCheck',
    ]),
    { cwd: repositoryDirectory },
  );

/** A package that was made: its file, and the files in it. */
interface MadePackage {
  readonly file: string;
  readonly files: readonly string[];
}

/**
 * Makes the package for clients in a folder that is emptied first, and packs it beside: typed documents with their ids, the
 * schema as it is and as it is promised, and the persisted documents as a manifest. Nothing of the server goes into it.
 */
export const makePackage = async (folder: string, releasedOn: ReleaseDay): Promise<MadePackage> => {
  const contents = join(folder, 'contents');
  await rm(folder, { recursive: true, force: true });
  await mkdir(contents, { recursive: true });
  await compile(contents);
  for (const file of [schemaFile, publishedSchemaFile, 'CHANGELOG.md', 'LICENSE'])
    await copyFile(join(repositoryDirectory, file), join(contents, basename(file)));
  await copyFile(join(repositoryDirectory, 'codegen/README.md'), join(contents, 'README.md'));
  const persisted = parsePersistedDocuments(await readFile(join(repositoryDirectory, persistedDocumentsFile), 'utf8'));
  await writeFile(join(contents, 'persisted-query-manifest.json'), printManifest(persisted));
  await writeFile(join(contents, 'package.json'), `${JSON.stringify(await describePackage(releasedOn), null, 2)}\n`);
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: contents });
  const [{ filename, files }] = packed.parse(JSON.parse(stdout));
  return { file: join(folder, filename), files: files.map(({ path }) => path) };
};
