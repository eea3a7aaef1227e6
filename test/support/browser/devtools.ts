import * as z from 'zod';

const message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ message: z.string() }).optional(),
  sessionId: z.string().optional(),
});

/** Something the browser tells unasked; `sessionId` says which page or worker it is about. */
export type DevtoolsEvent = { method: string; params: Record<string, unknown>; sessionId: string | undefined };

type Parameters = Record<string, unknown>;
type Pending = { resolve: (result: Parameters) => void; reject: (error: Error) => void };

/** A connection that speaks the Chrome DevTools Protocol, with all sessions over one socket. */
export class Devtools {
  readonly #socket: WebSocket;
  readonly #pending = new Map<number, Pending>();
  readonly #listeners: ((event: DevtoolsEvent) => void)[] = [];
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#receive(String(data)));
    socket.addEventListener('close', () => {
      for (const { reject } of this.#pending.values()) reject(new Error('The browser is gone.'));
      this.#pending.clear();
    });
  }

  /** Connects to the address that the browser printed. */
  static async connect(url: string): Promise<Devtools> {
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', () => reject(new Error(`Cannot connect to the browser at ${url}.`)));
    });
    return new Devtools(socket);
  }

  /** Asks for something and gives the answer's fields. */
  send(method: string, params: Parameters = {}, sessionId?: string): Promise<Parameters> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  }

  /** Hears every event. */
  listen(listener: (event: DevtoolsEvent) => void): void {
    this.#listeners.push(listener);
  }

  #receive(text: string): void {
    const { id, method, params = {}, result = {}, error, sessionId } = message.parse(JSON.parse(text));
    if (id !== undefined) {
      const pending = this.#pending.get(id);
      this.#pending.delete(id);
      if (error) pending?.reject(new Error(error.message));
      else pending?.resolve(result);
    } else if (method !== undefined) {
      for (const listener of this.#listeners) listener({ method, params, sessionId });
    }
  }
}
