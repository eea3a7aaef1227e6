// What `make schema` runs: writes the SDL from the code. CI compares it with the committed one.
import { printSchema } from 'graphql';
import { schema } from '../src/server/schema.ts';
import { publishedSchemaFile, schemaFile } from './contracts/check-schema.ts';
import { writeToClone } from './contracts/generated-files.ts';
import { releasedOn } from './contracts/released-on.ts';

const content = `${printSchema(schema)}\n`;

// Before the first release nothing is promised that the published schema could keep.
const files = releasedOn === null ? [schemaFile, publishedSchemaFile] : [schemaFile];

await writeToClone(files.map((file) => ({ file, content })));
