import type { Claimant } from '../../auth/identify.ts';
import { isKey, type Viewer } from '../../auth/viewer.ts';
import { Telemetry } from '../../data/telemetry/telemetry.ts';
import type { StatementLog } from '../../data/wire/statement-log.ts';
import type { Told } from './columns.ts';
import { codeOf, type Outcome, outcomeOf } from './outcome.ts';

/** Who asks, as points tell it. */
export type Caller = Pick<Told, 'credential' | 'role' | 'organization' | 'caller'>;

/** Letters of the hash of an API key that are enough to tell it from others. */
const hashLength = 12;

/** What a request came to, for the points that are written of it. */
export class RequestReport extends Telemetry {
  #caller: Caller | null = null;
  /** What was sent to the databases; null for a request that was refused before. */
  statements: StatementLog | null = null;
  /** What the operation was estimated to cost, in objects. */
  cost = 0;
  /** Characters of the answer: its bytes, but for what is beyond ASCII. */
  answerLength = 0;
  readonly #begunAt = performance.now();
  #codes: readonly string[] = [];
  #hasData = false;
  #ms = 0;

  /** That of the request for which the caller runs; undefined outside of any, and in a run of the clock. */
  static override get current(): RequestReport | undefined {
    const current = Telemetry.current;
    return current instanceof RequestReport ? current : undefined;
  }

  /** Who asks, as far as that is known. */
  get caller(): Caller | null {
    return this.#caller;
  }

  /** Notes who a credential names, before anything is looked up: who asks too often is told apart by that. */
  claims(claimant: Claimant): void {
    if (claimant.kind === 'user') this.recognised(claimant.viewer);
    else this.#caller = { credential: 'key', caller: claimant.hash.slice(0, hashLength) };
  }

  /** Notes who asks. */
  recognised(viewer: Viewer): void {
    const { userId: caller, orgId: organization, role } = viewer;
    this.#caller = { credential: isKey(viewer) ? 'key' : 'token', role, organization, caller };
  }

  /** Notes the codes of the errors that the request is answered with, and whether there are data beside them. */
  note(codes: readonly string[], hasData: boolean): void {
    this.#codes = codes;
    this.#hasData = hasData;
  }

  /** Notes that the answer is there. What Yoga refuses by itself cannot be read as a request. */
  answered({ status }: Response): void {
    this.#ms = performance.now() - this.#begunAt;
    if (status >= 400 && this.#codes.length === 0) this.note(['BAD_REQUEST'], false);
  }

  /** How long the answer took, in milliseconds. */
  get ms(): number {
    return this.#ms;
  }

  /** The code of the error that counts most; none is empty. */
  get code(): string {
    return codeOf(this.#codes);
  }

  /** What the request came to; whoever has hung up is told nothing, and nothing is held against anybody. */
  outcome({ signal }: Pick<Request, 'signal'>): Outcome {
    return signal.aborted ? 'gone' : outcomeOf(this.#codes, this.#hasData);
  }
}
