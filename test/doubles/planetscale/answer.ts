import type { Token, World } from './world.ts';

/** What a route is asked. */
export interface Question {
  world: World;
  token: Token;
  /** What the path names, in its order. */
  names: readonly string[];
  body: Readonly<Record<string, unknown>>;
}

/** What it answers. A list is cut into pages by the server. */
export type Answer = { status: number; body: unknown } | { list: readonly object[] };

/** An answer other than the one that was asked for. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** What is not there, or may not be seen: PlanetScale does not tell which. */
export const notFound = (): Refusal => new Refusal(404, 'not_found', 'Not Found');

/** What cannot be done as things are. */
export const unprocessable = (message: string): Refusal => new Refusal(422, 'unprocessable', message);

/** A route of the API. */
export interface Route {
  method: string;
  /** Below the database's path; `*` stands for one name. */
  path: string;
  /** What the token must be allowed; for a production branch with `production` in it. */
  access: string;
  answer(question: Question): Promise<Answer> | Answer;
}
