import {
  SubmissionFileDocument,
  type SubmissionFileQuery,
  UnderwriterWorkQueueDocument,
  type UnderwriterWorkQueueQuery,
} from '../../../codegen/typed-documents.ts';
import { type GraphAnswer, missingKeyspaces } from './graph-answer.ts';
import type { GraphClient } from './graph-client.ts';

type Waiting = NonNullable<UnderwriterWorkQueueQuery['waiting']>;
type Submission = Extract<NonNullable<SubmissionFileQuery['node']>, { __typename: 'Submission' }>;

/** A line of the queue, as a screen shows it. */
interface QueueLine {
  readonly id: string;
  readonly number: string;
  readonly insured: string;
  /** Null while programs are out of reach. */
  readonly program: string | null;
  readonly urgent: boolean;
}

const lineOf = ({ id, number, insured, program, priority }: NonNullable<Waiting['nodes']>[number]): QueueLine => ({
  id,
  number,
  insured: insured?.name ?? 'unknown',
  program: program?.code ?? null,
  urgent: priority === 'RUSH' || priority === 'HIGH',
});

/** What the screen says above an answer that is not whole; null above one that is. */
const noticeOf = (answer: GraphAnswer<unknown>): string | null => {
  if (answer.outcome === 'complete') return null;
  const missing = missingKeyspaces(answer);
  if (missing.length > 0) return `Not all is shown: ${missing.join(', ')} cannot be reached. Try again shortly.`;
  if (answer.errors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED')) return 'Sign in again.';
  return answer.errors.map(({ message }) => message).join(' ');
};

/** An underwriter's workbench: the queue page by page, and the file of one submission. */
export const openWorkbench = (client: GraphClient, me: string) => ({
  /** One page of what waits for somebody to claim it, and where the next one begins. */
  waiting: async (first: number, after: string | null = null) => {
    const answer = await client.ask(UnderwriterWorkQueueDocument, { me, first, waitingAfter: after });
    const waiting = answer.outcome === 'refused' ? null : answer.data.waiting;
    const next = waiting?.pageInfo?.hasNextPage ? waiting.pageInfo.endCursor : null;
    return { notice: noticeOf(answer), lines: (waiting?.nodes ?? []).map(lineOf), next };
  },
  /** The file of a submission; null for one that this underwriter does not see. */
  submission: async (id: string): Promise<Submission | null> => {
    const answer = await client.ask(SubmissionFileDocument, { id });
    const node = answer.outcome === 'refused' ? null : answer.data.node;
    return node?.__typename === 'Submission' ? node : null;
  },
});
