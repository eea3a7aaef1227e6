/** What developers see of the values bound to a statement. The values themselves stay out of logs and answers. */
export interface BoundValues {
  /** Their kinds (`typeof`), in order. */
  readonly parameterTypes: readonly string[];
  /** For each value, the position of the first equal one: it shows whether two placeholders name the same tenant. */
  readonly firstAlike: readonly number[];
}

/** Describes the values bound to a statement. */
export const describeValues = (values: readonly unknown[]): BoundValues => {
  const positions = new Map<unknown, number>();
  const firstAlike = values.map((value, position) => {
    const first = positions.get(value) ?? position;
    positions.set(value, first);
    return first;
  });
  return { parameterTypes: values.map((value) => typeof value), firstAlike };
};
