import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

/** What `make codegen` makes of the clients' documents; scripts/contracts/generated-files.ts says where it goes. */
export default {
  schema: 'schema/schema.graphql',
  documents: 'codegen/documents/*.graphql',
  silent: true,
  generates: {
    'codegen/client/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
      // Normalized caches ask for it: a client that added it itself would send another document than the persisted one.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        // What travels in JSON.
        scalars: { ID: 'string', Date: 'string', DateTime: 'string', Decimal: 'string' },
      },
    },
  },
} satisfies CodegenConfig;
