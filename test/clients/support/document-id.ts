import * as z from 'zod';

const generated = z.object({ __meta__: z.object({ hash: z.string() }) });

/** The id under which a generated document is persisted: `make codegen` leaves it in the document. */
export const documentIdOf = (document: object): string => generated.parse(document).__meta__.hash;
