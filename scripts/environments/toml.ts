/** A value as this repository's configurations use them. */
export type TomlValue = string | number | boolean | readonly string[] | { readonly [key: string]: TomlValue };

/** A table, or one more element of a list of tables. */
export interface TomlTable {
  /** Where it is, without brackets: `env.staging.hyperdrive`. */
  readonly path: string;
  readonly isElement?: boolean;
  /** Lines above it that say why it is there. */
  readonly comment?: string;
  readonly values: Readonly<Record<string, TomlValue>>;
}

const renderValue = (value: TomlValue): string => {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map((one) => JSON.stringify(one)).join(', ')}]`;
  return `{ ${Object.entries(value).map(renderPair).join(', ')} }`;
};

const renderPair = ([key, value]: [string, TomlValue]): string => `${key} = ${renderValue(value)}`;

/** A table as text, with its comment above it. */
export const renderTable = ({ path, isElement = false, comment, values }: TomlTable): string =>
  [
    ...(comment === undefined ? [] : comment.split('\n').map((line) => `# ${line}`)),
    isElement ? `[[${path}]]` : `[${path}]`,
    ...Object.entries(values).map(renderPair),
    '',
  ].join('\n');
