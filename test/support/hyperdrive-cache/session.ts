import { type AnswerCache, isCacheable } from './answer-cache.ts';
import { kindOf, type PacketSocket, payloadOf } from './packets.ts';
import { command, readAnswer, relayLogin, type ServerAnswer, unsupportedCommand } from './protocol.ts';

const begins = /^\s*(?:begin|start\s+transaction)\b/i;
const ends = /^\s*(?:commit|rollback)\b(?!\s+to\b)/i;

/** One connection of a client, with one to the database behind it. Commands are answered one after another. */
export class Session {
  readonly #client: PacketSocket;
  readonly #server: PacketSocket;
  readonly #cache: AnswerCache;
  #user = '';
  #inTransaction = false;

  constructor(client: PacketSocket, server: PacketSocket, cache: AnswerCache) {
    this.#client = client;
    this.#server = server;
    this.#cache = cache;
  }

  /** Serves the client until one of the three hangs up. */
  async run(): Promise<void> {
    const user = await relayLogin(this.#client, this.#server);
    if (user === null) return;
    this.#user = user;
    for (let message = await this.#client.next(); message; message = await this.#client.next()) {
      const kind = kindOf(message);
      if (kind === command.quit) {
        this.#server.send(message);
        return;
      }
      if (kind === command.query) this.#client.send(await this.#answerQuery(message));
      else if (kind === command.ping) this.#client.send((await this.#ask(message)).bytes);
      else this.#client.send(unsupportedCommand());
    }
  }

  async #ask(message: Buffer): Promise<ServerAnswer> {
    this.#server.send(message);
    return readAnswer(this.#server);
  }

  async #answerQuery(message: Buffer): Promise<Buffer> {
    const sql = payloadOf(message).toString('utf8', 1);
    const counts = this.#cache.countsOf(this.#user);
    if (begins.test(sql)) this.#inTransaction = true;
    if (ends.test(sql)) this.#inTransaction = false;
    const cacheable = !this.#inTransaction && isCacheable(sql);
    const kept = cacheable ? this.#cache.find(this.#user, sql) : undefined;
    // The database is asked in any case: a hit is compared with what it says now.
    const current = await this.#ask(message);
    if (!cacheable) counts.uncacheable += 1;
    else if (kept) {
      counts.hits += 1;
      if (!kept.bytes.equals(current.bytes)) counts.stale += 1;
    } else counts.misses += 1;
    if (cacheable && current.rows && (!kept || kept.due)) this.#cache.store(this.#user, sql, current.bytes);
    return kept?.bytes ?? current.bytes;
  }
}
