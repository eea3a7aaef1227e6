/** An answer is new for this long, in seconds: Hyperdrive's `max_age`. */
export const maxAgeSeconds = 60;

/** And is given once more within this time, in seconds, while a new one is fetched: its `stale_while_revalidate`. */
export const staleSeconds = 15;

/** What became of the statements of one binding. */
export interface CacheCounts {
  /** Answered from the cache. */
  hits: number;
  /** Asked of the database, and kept. */
  misses: number;
  /** Asked of the database, and never kept. */
  uncacheable: number;
  /** Of the hits, those that the database would have answered otherwise at that moment. */
  stale: number;
}

/** Functions whose results change by themselves, as Cloudflare's documentation names them and MySQL has them. */
const changing =
  /\b(?:now|sysdate|(?:cur|utc_)(?:date|time)|utc_timestamp|unix_timestamp|rand|uuid(?:_short)?|last_insert_id|connection_id|row_count|found_rows|sleep|(?:get|release)_lock)\s*\(|\b(?:current_(?:date|time|timestamp)|localtime(?:stamp)?)\b/i;

const quotedOrComment = /'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|`[^`]*`|(\/\*[\s\S]*?\*\/)/g;

/** Texts that differ in comments alone share an entry. */
const withoutComments = (sql: string): string =>
  sql.replaceAll(quotedOrComment, (text, comment?: string) => (comment === undefined ? text : '')).trim();

/** Whether Hyperdrive keeps the answer to a text. It looks at the whole text, comments and strings included. */
export const isCacheable = (sql: string): boolean =>
  /^[\s(]*select\b/i.test(withoutComments(sql)) && !changing.test(sql) && !/\bfor\s+(?:update|share)\b/i.test(sql);

interface Entry {
  readonly bytes: Buffer;
  readonly storedAtSeconds: number;
}

/** The answers that are kept, by user (each binding has its own) and text, in which mysql2 has put the values. */
export class AnswerCache {
  readonly #entries = new Map<string, Entry>();
  readonly #counts = new Map<string, CacheCounts>();
  #nowSeconds = 0;

  /** Lets time pass. */
  advance(seconds: number): void {
    this.#nowSeconds += seconds;
  }

  /** Forgets every answer and every count. */
  clear(): void {
    this.#entries.clear();
    this.#counts.clear();
  }

  /** The counts of a binding's user. */
  countsOf(user: string): CacheCounts {
    const counts = this.#counts.get(user) ?? { hits: 0, misses: 0, uncacheable: 0, stale: 0 };
    this.#counts.set(user, counts);
    return counts;
  }

  /** The texts whose answers are kept, old ones included, each behind its user. */
  get texts(): string[] {
    return [...this.#entries.keys()];
  }

  /** What is kept for a text, and whether it is due for a new answer. */
  find(user: string, sql: string): { readonly bytes: Buffer; readonly due: boolean } | undefined {
    const entry = this.#entries.get(this.#key(user, sql));
    if (!entry) return undefined;
    const ageSeconds = this.#nowSeconds - entry.storedAtSeconds;
    if (ageSeconds >= maxAgeSeconds + staleSeconds) return undefined;
    return { bytes: entry.bytes, due: ageSeconds >= maxAgeSeconds };
  }

  /** Keeps an answer from now on. */
  store(user: string, sql: string, bytes: Buffer): void {
    this.#entries.set(this.#key(user, sql), { bytes, storedAtSeconds: this.#nowSeconds });
  }

  #key(user: string, sql: string): string {
    return `${user}: ${withoutComments(sql)}`;
  }
}
