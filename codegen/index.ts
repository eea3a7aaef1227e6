/** What the package for clients exports: `make package`. */
export * from './document-id.ts';
export * from './typed-documents.ts';
