/**
 * What answers have told so far, by the names that the guide gives to it: `policyVersion`, `totalAmount`.
 * @typedef {Record<string, string | number>} ToldValues
 */

/**
 * Remembers all texts and numbers of an answer under the name of their object and their own; of a list, those of the first object.
 * @param {ToldValues} told
 * @param {unknown} value
 * @param {string} name
 */
export const remember = (told, value, name) => {
  if (Array.isArray(value)) {
    remember(told, value[0], name);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [field, content] of Object.entries(value)) {
    if (typeof content === 'string' || typeof content === 'number') {
      told[name + field.slice(0, 1).toUpperCase() + field.slice(1)] = content;
    } else {
      remember(told, content, field === 'nodes' ? name : field.replace(/ies$/, 'y').replace(/s$/, ''));
    }
  }
};

/**
 * Variables with what was told in the place of each `…`.
 * @param {Readonly<Record<string, unknown>>} variables
 * @param {ToldValues} told
 * @returns {Record<string, unknown>}
 */
export const fillIn = (variables, told) =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, value === '…' ? (told[name] ?? value) : value]),
  );
