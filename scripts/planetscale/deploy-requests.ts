import type * as z from 'zod';
import {
  anyAnswer,
  deploymentAnswer,
  type RequestAnswer,
  requestAnswer,
  requestSummary,
  storageAnswer,
} from './answers.ts';
import type { Api } from './api.ts';

const path = '/deploy-requests';

/** A deploy request without its deployment. */
export type RequestSummary = z.infer<typeof requestSummary>;

/** What can be done to a deploy request without saying more. */
export type RequestVerb = 'apply-deploy' | 'revert' | 'skip-revert' | 'cancel' | 'complete-deploy';

/** The deploy requests into a branch, newest first. */
export const listRequests = (api: Api, into: string): Promise<RequestSummary[]> =>
  api.list(`${path}?into_branch=${encodeURIComponent(into)}`, requestSummary);

/** Opens a deploy request. Unless `autoApply`, its tables are changed over only when somebody says so. */
export const openRequest = (
  api: Api,
  { branch, into, notes, autoApply }: { branch: string; into: string; notes: string; autoApply: boolean },
): Promise<RequestAnswer> =>
  api.send('POST', path, requestAnswer, {
    branch,
    into_branch: into,
    notes,
    auto_cutover: autoApply,
    // It says until the migrations are recorded which ones were deployed.
    auto_delete_branch: false,
  });

/** Approves a request; PlanetScale refuses its author. */
export const approveRequest = (api: Api, number: number, body: string): Promise<unknown> =>
  api.send('POST', `${path}/${number}/reviews`, anyAnswer, { state: 'approved', body });

/** Puts a request into the queue. Never as instant DDL, which can be neither gated nor reverted. */
export const deployRequest = (api: Api, number: number): Promise<unknown> =>
  api.send('POST', `${path}/${number}/deploy`, anyAnswer, { instant_ddl: false });

/** Applies, reverts, skips the revert of, cancels, or unblocks the queue after a failure of a deployed request. */
export const actOnRequest = (api: Api, number: number, verb: RequestVerb): Promise<unknown> =>
  api.send('POST', `${path}/${number}/${verb}`, anyAnswer);

/** Closes a request that was not deployed. */
export const closeRequest = (api: Api, number: number): Promise<unknown> =>
  api.send('PATCH', `${path}/${number}`, anyAnswer, { state: 'closed' });

/** Whether there is room for the copies of the tables. */
export const hasStorage = async (api: Api, number: number): Promise<boolean> =>
  (await api.get(`${path}/${number}/storage-check`, storageAnswer)).enough_storage;

/** The deployments that run or wait, in the order in which they are made. */
export const readQueue = (api: Api) => api.list('/deploy-queue', deploymentAnswer);
