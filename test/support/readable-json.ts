/** The longest line that is not broken. */
const maxWidth = 120;

/** Puts parts on lines, as many on each as fit; those that take several lines have these for themselves. */
const filled = (parts: readonly string[], indent: string): string[] => {
  const lines: string[] = [];
  for (const part of parts) {
    const together = `${lines.at(-1)}, ${part}`;
    const fits = lines.length > 0 && !together.includes('\n') && indent.length + together.length <= maxWidth;
    if (fits) lines.splice(-1, 1, together);
    else lines.push(part);
  }
  return lines.map((line) => `${indent}${line}`);
};

/** A value as a reviewer reads it: names without quotes, and as much on a line as fits there. */
export const readableJson = (value: unknown, indent = ''): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{ ', ' }'];
  const parts = Object.entries(value).map(([name, member]) => {
    const text = readableJson(member, deeper);
    return Array.isArray(value) ? text : `${name}: ${text}`;
  });
  const whole = `${open}${parts.join(', ')}${close}`;
  if (parts.length === 0) return whole.replaceAll(' ', '');
  if (!whole.includes('\n') && indent.length + whole.length <= maxWidth) return whole;
  return [open.trim(), ...filled(parts, deeper), `${indent}${close.trim()}`].join('\n');
};
