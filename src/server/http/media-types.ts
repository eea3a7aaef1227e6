import { BoundedCache } from '../../data/bounded-cache.ts';
import { elementsOf, type ParameterizedValue, parseParameterized } from './field-values.ts';

/** The media types of answers, the one for those who name none first. */
export const answerTypes = ['application/json', 'application/graphql-response+json'] as const;

/** One of them. */
export type AnswerType = (typeof answerTypes)[number];

/** All that is sent is UTF-8, and so is all that is taken. Clients write it with and without the hyphen. */
const isUtf8 = ({ parameters }: ParameterizedValue): boolean => /^utf-?8$/i.test(parameters.get('charset') ?? 'utf-8');

/** Whether a `Content-Type` declares JSON. Parameters that JSON does not know say nothing. */
export const declaresJson = (contentType: string): boolean => {
  const parsed = parseParameterized(contentType);
  return parsed !== null && parsed.value === 'application/json' && isUtf8(parsed);
};

/** A media range of an `Accept` header: what it covers, how welcome that is, and how exactly it says so. */
interface MediaRange {
  readonly covers: (type: AnswerType) => boolean;
  readonly quality: number;
  readonly precision: number;
}

const rangeOf = (text: string): MediaRange[] => {
  const parsed = parseParameterized(text);
  if (!parsed || !isUtf8(parsed)) return [];
  // Java's own client sends an asterisk alone, and a quality without a zero: `*; q=.2`.
  const value = parsed.value === '*' ? '*/*' : parsed.value;
  const quality = Number(parsed.parameters.get('q') ?? 1);
  const covers = (type: AnswerType) => value === '*/*' || value === type || value === 'application/*';
  const precision = ['*/*', 'application/*'].indexOf(value);
  return [{ covers, quality: Number.isNaN(quality) ? 1 : quality, precision: precision < 0 ? 2 : precision }];
};

/** The type that is most welcome by an `Accept` header that names some; null when none of ours is. */
const mostWelcome = (accept: string): AnswerType | null => {
  const ranges = elementsOf(accept).flatMap(rangeOf);
  const offers = answerTypes.flatMap((type) => {
    const [best] = ranges.filter(({ covers }) => covers(type)).toSorted((a, b) => b.precision - a.precision);
    return best && best.quality > 0 ? [{ type, quality: best.quality, place: ranges.indexOf(best) }] : [];
  });
  const [first] = offers.toSorted((a, b) => b.quality - a.quality || a.place - b.place);
  return first?.type ?? null;
};

/** What was found of headers, of which clients send the same few: each is asked for three times in a request. */
const found = new BoundedCache<{ readonly type: AnswerType | null }>(50);

/**
 * The media type in which a request is answered (RFC 9110, section 12.5.1); null when it accepts none of ours. Of several
 * that are equally welcome, the one that is named first is taken.
 */
export const acceptedType = (accept: string | null): AnswerType | null => {
  if (!accept?.trim()) return answerTypes[0];
  const known = found.get(accept);
  if (known) return known.type;
  const type = mostWelcome(accept);
  found.set(accept, { type });
  return type;
};
