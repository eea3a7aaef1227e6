/**
 * What audit entries never show, by the names of columns and of what they hold: protected health information, which has one
 * way of its own, tax numbers, and what opens the graph or a seal.
 */
const protectedColumns: ReadonlySet<string> = new Set([
  'socialSecurityNumber',
  'medicalRecordNumber',
  'taxId',
  'sealKeyId',
  'diagnosisCodes',
  'treatmentNotes',
]);

/** How the names of columns end that hold what is sealed, such as tax ids, or what opens the graph. */
const protectedEndings = /(Sealed|Hash)$/;

/** Whether a value recorded under a name is, or holds somewhere inside, what is never shown outside its own field. */
export const isProtected = (name: string, value: unknown): boolean =>
  protectedColumns.has(name) ||
  protectedEndings.test(name) ||
  (typeof value === 'object' &&
    value !== null &&
    Object.entries(value).some(([innerName, innerValue]) => isProtected(innerName, innerValue)));
