/**
 * The operations of codegen/documents that change something, by the names of their files. They are tried in test/writes, on
 * databases of their own: what the others read must stay as it is.
 */
export const changes: readonly string[] = ['bind-quote', 'claim-submission', 'create-api-key'];
