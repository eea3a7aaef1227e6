/** Parts of field values by the grammar of RFC 9110, section 5.6: a token, and a text in quotes. */
const token = "[!#$%&'*+.^_`|~\\w-]+";
const quotedString = '"(?:[^"\\\\]|\\\\.)*"';

/** What follows a value: a parameter, or a semicolon with nothing behind it. */
const parameter = new RegExp(`[ \\t]*;[ \\t]*(?:(${token})=(${token}|${quotedString}))?`, 'y');

/** A value with the parameters behind it, as in `application/json; charset=utf-8`. */
export interface ParameterizedValue {
  /** In lower case: media types and their like are compared in any case. */
  readonly value: string;
  /** By their names in lower case. The first of several with one name counts. */
  readonly parameters: ReadonlyMap<string, string>;
}

const unquoted = (text: string): string => (text.startsWith('"') ? text.slice(1, -1).replaceAll(/\\(.)/g, '$1') : text);

/** Parses a value with its parameters; null when it does not follow the grammar. */
export const parseParameterized = (text: string): ParameterizedValue | null => {
  const trimmed = text.trim();
  const end = trimmed.search(/[ \t;]|$/);
  const parameters = new Map<string, string>();
  for (let at = end; at < trimmed.length; at = parameter.lastIndex) {
    parameter.lastIndex = at;
    const match = parameter.exec(trimmed);
    if (!match) return null;
    const [, name, value = ''] = match;
    const known = name?.toLowerCase();
    if (known && !parameters.has(known)) parameters.set(known, unquoted(value));
  }
  return { value: trimmed.slice(0, end).toLowerCase(), parameters };
};

/**
 * The elements of a list that commas separate, except for commas in quotes. Empty elements count for nothing. In one pass:
 * a pattern for this would begin anew at each quote that is not closed.
 */
export const elementsOf = (list: string): string[] => {
  const elements = [''];
  let quoted = false;
  for (let at = 0; at < list.length; at += 1) {
    let part = list.charAt(at);
    if (part === '"') quoted = !quoted;
    if (part === ',' && !quoted) {
      elements.push('');
      continue;
    }
    if (part === '\\' && quoted) {
      at += 1;
      part += list.charAt(at);
    }
    elements[elements.length - 1] += part;
  }
  return elements.map((element) => element.trim()).filter((element) => element !== '');
};
