// What `make schema` runs: writes the SDL from the code. CI compares it with the committed one.
import { schema } from '../src/server/schema.ts';
import { sdlOf } from '../src/server/sdl.ts';
import { schemaFile } from './contracts/check-schema.ts';
import { writeToClone } from './contracts/generated-files.ts';
import { filesToPublish } from './contracts/publication.ts';
import { releasedOn } from './contracts/released-on.ts';

await writeToClone([{ file: schemaFile, content: sdlOf(schema) }]);

// Before the first release nothing is promised that the published files could keep.
if (releasedOn === null) await writeToClone(await filesToPublish());
