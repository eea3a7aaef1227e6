/** A text after a key: a character is added, backspace takes the last one, other keys do nothing. */
export function edited(text: string, key: string): string {
  if (key === 'backspace') return text.slice(0, -1);
  return [...key].length === 1 ? text + key : text;
}
