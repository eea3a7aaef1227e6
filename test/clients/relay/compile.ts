import { execFile } from 'node:child_process';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import compiler from 'relay-compiler';
import type { ConcreteRequest } from 'relay-runtime';
import * as z from 'zod';
import { repositoryDirectory } from '../../../scripts/support/local-paths.ts';
import { startIdServer } from './id-server.ts';
import { relaySourceOf } from './relay-source.ts';

/** Where applications on Relay are laid: beside everything else that is made and not kept. */
const applications = join(repositoryDirectory, '.local/relay');

const artifact = z.object({ default: z.custom<ConcreteRequest>((value) => typeof value === 'object') });

/** A document to compile: the file in codegen/documents, and the field whose errors its screen handles. */
interface Source {
  readonly file: string;
  readonly caught?: string;
}

/**
 * Lays out an application on Relay with these documents, and compiles it with Relay's own compiler. Suites that run side by side
 * have applications of their own.
 */
export const compileForRelay = async (application: string, sources: readonly Source[]) => {
  const directory = join(applications, application);
  await rm(directory, { recursive: true, force: true });
  await mkdir(join(directory, 'src/artifacts'), { recursive: true });
  await copyFile('schema/schema.graphql', join(directory, 'schema.graphql'));
  const files = new Map<string, string>();
  for (const { file, caught } of sources) {
    const { name, text } = await relaySourceOf(file, caught);
    files.set(name, file);
    const module = `import { graphql } from 'relay-runtime';\n\nexport default graphql\`\n${text}\n\`;\n`;
    await writeFile(join(directory, `src/${name}.ts`), module);
  }
  const ids = await startIdServer(files);
  const configuration = {
    src: './src',
    schema: './schema.graphql',
    language: 'typescript',
    artifactDirectory: './src/artifacts',
    eagerEsModules: true,
    useImportTypeSyntax: true,
    persistConfig: { url: ids.url, params: {} },
  };
  await writeFile(join(directory, 'relay.config.json'), JSON.stringify(configuration));
  try {
    await promisify(execFile)(String(compiler), ['relay.config.json'], { cwd: directory });
  } finally {
    ids.stop();
  }
  const requests = new Map<string, ConcreteRequest>();
  for (const name of files.keys()) {
    const made = await import(/* @vite-ignore */ join(directory, `src/artifacts/${name}.graphql.ts`));
    requests.set(name, artifact.parse(made).default);
  }
  return { requests, uncovered: ids.uncovered };
};
