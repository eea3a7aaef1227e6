import { schema } from '../../src/server/schema.ts';
import { shapeOf } from './answer-shape.ts';
import { readableJson } from './readable-json.ts';

/** Identifiers as a reviewer reads them: what they name, and not which row of the demonstration data. */
const withoutRows = (text: string): string => text.replaceAll(/\b([a-z]{3})_[0-9A-HJKMNP-TV-Z]{26}\b/g, '$1_…');

/** Who asks, and for what. */
export const describeAsker = (role: string, variables: object = {}): string =>
  `# Asked as ${role} with ${withoutRows(readableJson(variables))}`;

/** What an answer consists of, but not which values: those are held to what is stored, and to each other. */
export const describeAnswer = (document: string, data: unknown): string =>
  // A shape is made of names alone.
  readableJson(shapeOf(schema, document, data)).replaceAll('"', '');
