import { type GraphQLOutputType, getNamedType, getNullableType, isEnumType, isListType } from 'graphql';

/** How the graph writes what the server stores, told here a second time, and by other means. */
const written: Readonly<Record<string, (stored: unknown) => unknown>> = {
  // Integer cents.
  Money: (stored) => ({ amount: (Number(stored) / 100).toFixed(2), currencyCode: 'USD' }),
  Int: Number,
  Boolean: (stored) => Number(stored) === 1,
  DateTime: (stored) => `${String(stored).replace(' ', 'T')}Z`,
};

const writtenAs = (type: GraphQLOutputType, stored: unknown): unknown => {
  const named = getNamedType(type);
  if (isEnumType(named)) return String(stored).toUpperCase();
  return (written[named.name] ?? String)(stored);
};

/** What a field of some type answers for a value that the server stores. Lists are stored as JSON. */
export const answerFor = (type: GraphQLOutputType, stored: unknown): unknown => {
  if (stored === null) return null;
  if (!isListType(getNullableType(type))) return writtenAs(type, stored);
  const items: unknown[] = typeof stored === 'string' ? JSON.parse(stored) : Object(stored);
  return items.map((item) => writtenAs(type, item));
};
