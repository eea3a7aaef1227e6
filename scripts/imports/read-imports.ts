import { glob, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Import } from './import-rules.ts';

/** The files that become part of the Worker. */
const workerFiles = ['src/**/*.ts', 'schema/**/*.ts'];

/** An import or re-export of any form. Biome's formatter puts it at the start of a line, in single quotes. */
const importStatement = /^(?:import|export)\s+(?<type>type\s)?(?:[^;'"]*?\bfrom\s+)?'(?<source>[^']+)'/gm;

const dynamicImport = /\bimport\(\s*'(?<source>[^']+)'/g;

/** Every import of the Worker's files, but for those of tests, with how many files were read. */
export async function readImports(root: string): Promise<{ files: number; imports: Import[] }> {
  const imports: Import[] = [];
  let files = 0;
  for await (const importer of glob(workerFiles, { cwd: root })) {
    if (importer.endsWith('.test.ts')) continue;
    files += 1;
    imports.push(...importsOf(importer, await readFile(join(root, importer), 'utf8')));
  }
  return { files, imports };
}

/** The imports that the text of a file makes. */
export function importsOf(importer: string, text: string): Import[] {
  return [...text.matchAll(importStatement), ...text.matchAll(dynamicImport)].map(({ groups }) => ({
    importer,
    imported: resolveSource(importer, groups?.source ?? ''),
    typeOnly: groups?.type !== undefined,
  }));
}

function resolveSource(importer: string, source: string): string {
  return source.startsWith('.') ? relative('/', join('/', importer, '..', source)) : source;
}
