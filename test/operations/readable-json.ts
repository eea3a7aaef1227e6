/** The longest line that is not broken. */
const maxWidth = 120;

const oneLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${name}: ${oneLine(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
};

/** An answer as a reviewer reads it: names without quotes, and on one line what fits there. */
export const readableJson = (value: unknown, indent = '', before = ''): string => {
  const whole = oneLine(value);
  const width = indent.length + before.length + whole.length;
  if (width <= maxWidth || typeof value !== 'object' || value === null) return `${before}${whole}`;
  const deeper = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const parts = Array.isArray(value)
    ? value.map((item) => readableJson(item, deeper))
    : Object.entries(value).map(([name, member]) => readableJson(member, deeper, `${name}: `));
  return [`${before}${open}`, ...parts.map((part) => `${deeper}${part}`), `${indent}${close}`].join('\n');
};
