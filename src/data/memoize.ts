/** Calls `make` at the first use of a key and returns the same value ever after. */
export const memoize = <Key, Value extends object>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const values = new Map<Key, Value>();
  return (key) => {
    const value = values.get(key) ?? make(key);
    values.set(key, value);
    return value;
  };
};

/**
 * The same for keys that are objects: what was made for one that nobody holds any more is forgotten with it. What else is made
 * from counts at the first use alone.
 */
export const memoizeWeakly = <Key extends object, Value extends object, Beside extends readonly unknown[]>(
  make: (key: Key, ...beside: Beside) => Value,
): ((key: Key, ...beside: Beside) => Value) => {
  const values = new WeakMap<Key, Value>();
  return (key, ...beside) => {
    const value = values.get(key) ?? make(key, ...beside);
    values.set(key, value);
    return value;
  };
};
