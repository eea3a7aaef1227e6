import { copyOf } from '../writes/mark.ts';
import type { OwnPart, RecordedText } from './recorded.ts';

/** What one answer puts where texts differ from answer to answer. */
interface OwnValues {
  readonly mark: string;
  readonly request: string;
  readonly now: number;
  /** What all new identifiers of the answer have in common. */
  readonly identifier: string;
}

/** Characters of an identifier that tell the answer; the others count. */
const identifierLength = 22;

/** The values of an answer, for the rows that its request names. */
export const ownValues = (mark: string): OwnValues => {
  const request = crypto.randomUUID();
  const identifier = request.replaceAll('-', '').toUpperCase().slice(0, identifierLength);
  return { mark, request, now: Date.now(), identifier };
};

const written = (part: OwnPart, { mark, request, now, identifier }: OwnValues): string => {
  switch (part.own) {
    case 'mark':
      return mark;
    case 'identifier':
      return `${part.prefix}_${identifier}${String(part.ordinal).padStart(4, '0')}`;
    case 'request':
      return request;
    case 'moment':
      return new Date(now + part.afterMs).toISOString().slice(0, -1).replace('T', part.between);
    case 'counted':
      return String(part.from + part.step * copyOf(mark)).padStart(part.digits, '0');
  }
};

/** A text with what this answer has of its own. */
export const textFor = (text: RecordedText, values: OwnValues): string =>
  text.map((part) => (typeof part === 'string' ? part : written(part, values))).join('');
