import type { OwnPart, RecordedText } from '../by-hand/recorded.ts';
import { mark } from './mark.ts';

/**
 * What may differ between two texts that do the same to two copies: the copies' marks, new identifiers, a request, moments,
 * and numbers that count. Digests, of which one is of the request, are left as they were recorded.
 */
const mayDiffer = new RegExp(
  [
    `${mark}\\d{9}`,
    `[a-z]{3}_(?!\\w*${mark})[0-9A-Z]{26}`,
    '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}',
    '\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d\\.\\d{3}',
    '[0-9a-f]{64}',
    '\\d+',
  ].join('|'),
  'g',
);

/** A moment's characters before its time. */
const dayLength = '2026-11-01'.length;

const momentIn = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`);

/** Finds out of two recordings of the same change what is each one's own. Its texts must come in the order in which they are sent. */
export class OwnParts {
  readonly #identifiers = new Map<string, number>();
  readonly #copy: number;
  #firstMoment: number | undefined;

  /** The later recording is of this copy, the earlier of the one before. */
  constructor(copy: number) {
    this.#copy = copy;
  }

  /** The later text in parts. Throws where the two differ by anything else. */
  partsOf(earlier: string, later: string): RecordedText {
    const [before, after] = [earlier, later].map((text) => text.split(mayDiffer));
    if (before?.join('\n') !== after?.join('\n'))
      throw new Error(`The product does one change in two ways:\n${earlier}\n${later}`);
    const [had, has] = [earlier, later].map((text) => text.match(mayDiffer) ?? []);
    const parts: (string | OwnPart)[] = [];
    let always = '';
    for (const [index, text] of (after ?? []).entries()) {
      const [token = '', other = ''] = [has?.[index], had?.[index]];
      const part = token === other ? token : this.#own(token, other);
      always += text;
      if (typeof part === 'string') always += part;
      else {
        parts.push(always, part);
        always = '';
      }
    }
    return [...parts, always];
  }

  #own(token: string, other: string): string | OwnPart {
    if (token.startsWith(mark)) return { own: 'mark' };
    if (/^[a-z]{3}_/.test(token)) {
      const ordinal = this.#identifiers.get(token) ?? this.#identifiers.size;
      this.#identifiers.set(token, ordinal);
      return { own: 'identifier', prefix: token.slice(0, 3), ordinal };
    }
    if (/^[0-9a-f]{64}$/.test(token)) return token;
    if (/^\d+$/.test(token)) {
      const step = Number(token) - Number(other);
      return { own: 'counted', from: Number(token) - step * this.#copy, step, digits: token.length };
    }
    if (token.includes(':')) {
      this.#firstMoment ??= momentIn(token);
      return { own: 'moment', afterMs: momentIn(token) - this.#firstMoment, between: token.charAt(dayLength) };
    }
    return { own: 'request' };
  }
}
