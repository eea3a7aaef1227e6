import { Agent, request } from 'node:http';
import type { Question } from './question.ts';

/** What a server answered. */
export interface Received {
  readonly status: number;
  readonly text: string;
}

/** Callers who keep their connections to one server. */
export interface Callers {
  send(question: Question): Promise<Received>;
  close(): void;
}

/** Opens so many connections at most; no more requests than that may be under way. */
export const openCallers = (url: string, connections: number): Callers => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(url);
  const send = ({ headers, body }: Question): Promise<Received> =>
    new Promise((resolve, reject) => {
      const options = { agent, host: hostname, port, path: '/graphql', method: 'POST', headers };
      const sent = request(options, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return { send, close: () => agent.destroy() };
};

/** The data of an answer as text; an answer with errors is none. */
export const dataOf = ({ status, text }: Received, from: string): string => {
  const { data, errors } = status === 200 ? JSON.parse(text) : { data: undefined, errors: text };
  if (errors !== undefined || data === undefined) {
    throw new Error(`${from} answered ${status}: ${JSON.stringify(errors ?? text).slice(0, 500)}`);
  }
  return JSON.stringify(data);
};
