/** A column before a migration. */
export interface FoundColumn {
  /** As drizzle-kit writes it: `varchar(32)`. */
  readonly type: string;
  readonly notNull: boolean;
  readonly charSet?: string | null;
}

const integerTypes = ['tinyint', 'smallint', 'mediumint', 'int', 'bigint'];
const lengthOfText: Record<string, number> = {
  tinytext: 255,
  text: 65_535,
  mediumtext: 16_777_215,
  longtext: 4_294_967_295,
};

const partsOf = (type: string) => {
  const [, name = '', sizes = ''] = /^(\w+)(?:\(([^)]*)\))?/.exec(type.toLowerCase()) ?? [];
  return { name, sizes: sizes.split(',').filter(Boolean).map(Number) };
};

/** The longest text of a type, in characters; undefined for types other than text. */
const textLength = ({ name, sizes }: ReturnType<typeof partsOf>): number | undefined =>
  /^(?:var)?char$/.test(name) ? (sizes[0] ?? 1) : lengthOfText[name];

/** Whether every value of the first type fits the second. Types other than text and integers must be equal. */
const holds = (wide: string, narrow: string): boolean => {
  const [to, from] = [partsOf(wide), partsOf(narrow)];
  const [toLength, fromLength] = [textLength(to), textLength(from)];
  if (toLength !== undefined && fromLength !== undefined) return toLength >= fromLength;
  if (integerTypes.includes(to.name) && integerTypes.includes(from.name)) {
    return integerTypes.indexOf(to.name) >= integerTypes.indexOf(from.name);
  }
  if (to.name !== from.name) return false;
  const [digits = 0, places = 0] = from.sizes.map((size, index) => (to.sizes[index] ?? 0) - size);
  return digits >= places && places >= 0 && digits >= 0;
};

/** Why a column's new definition refuses values that it accepted before; null when it accepts all of them. */
export function narrowingOf(definition: string, found: FoundColumn): string | null {
  if (!found.notNull && /\bnot\s+null\b/i.test(definition)) return 'refuses null';
  if (!holds(definition, found.type)) return `does not hold every ${found.type}`;
  const [, charSet = 'utf8mb4'] = /\bcharacter\s+set\s+(\w+)/i.exec(definition) ?? [];
  const isText = textLength(partsOf(definition)) !== undefined;
  return isText && charSet === 'ascii' && found.charSet !== 'ascii' ? 'holds ASCII alone' : null;
}
