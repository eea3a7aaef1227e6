import { readFileSync } from 'node:fs';
import persisted from '../../codegen/persisted-documents.json' with { type: 'json' };

/** The schema that every peer serves. */
export const typeDefinitions = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');

const documents = new Map(Object.entries(persisted));

/** The text of a persisted document. */
export const documentOf = (id: string): string | null => documents.get(id) ?? null;
