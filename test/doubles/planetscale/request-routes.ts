import * as z from 'zod';
import { type Answer, notFound, type Question, type Route, unprocessable } from './answer.ts';
import { differences } from './deployment.ts';
import { complete, type DeployRequest, enter, queueOf } from './requests.ts';
import { shownDeployment, shownRequest } from './shown.ts';
import type { World } from './world.ts';

const newRequest = z.strictObject({
  branch: z.string(),
  into_branch: z.string(),
  notes: z.string(),
  auto_cutover: z.boolean(),
  auto_delete_branch: z.boolean(),
});

const requestOf = ({ world, names }: Question): DeployRequest => {
  const request = world.requests.find(({ number }) => String(number) === names[0]);
  if (request === undefined) throw notFound();
  return request;
};

const answered = (world: World, request: DeployRequest): Answer => ({
  status: 200,
  body: shownRequest(world, request),
});

const demand = (request: DeployRequest, states: readonly string[], verb: string): void => {
  if (states.includes(request.state) && !request.closed) return;
  throw unprocessable(`Deploy request is ${request.closed ? 'closed' : request.state} and cannot be ${verb}`);
};

/** What is done to a request by one word: the states in which it may be, and what follows. */
const verbs: Readonly<
  Record<string, { from: string[]; follow(request: DeployRequest, world: World): Promise<void> | void }>
> = {
  deploy: {
    from: ['ready'],
    follow: (request, { clock, settings }) => {
      if (settings.require_approval_for_deploy && !request.approved)
        throw unprocessable('Deploy request must be approved');
      enter(request, 'queued', clock);
    },
  },
  'apply-deploy': {
    from: ['pending_cutover'],
    follow: (request, { clock }) => enter(request, 'in_progress_cutover', clock),
  },
  revert: {
    from: ['complete_pending_revert'],
    follow: (request, { clock }) => enter(request, 'in_progress_revert', clock),
  },
  'skip-revert': { from: ['complete_pending_revert'], follow: (request, { clock }) => complete(request, clock) },
  cancel: {
    from: ['queued', 'submitting', 'in_progress', 'pending_cutover'],
    follow: (request, { clock }) => enter(request, 'complete_cancel', clock),
  },
  'complete-deploy': {
    from: ['error'],
    follow: (request) => {
      request.closed = true;
    },
  },
};

/** Deploy requests and their queue. */
export const requestRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/deploy-requests',
    access: 'read_deploy_request',
    answer: ({ world }) => ({ list: world.requests.toReversed().map((request) => shownRequest(world, request)) }),
  },
  {
    method: 'POST',
    path: '/deploy-requests',
    access: 'create_deploy_request',
    answer: async ({ world, body, token }) => {
      const asked = newRequest.parse(body);
      const branch = world.branches.find(({ name }) => name === asked.branch);
      const into = world.branches.find(({ name }) => name === asked.into_branch);
      if (branch === undefined || into === undefined) throw notFound();
      if (!into.safeMigrations) throw unprocessable('Safe migrations must be enabled on the target');
      if (world.requests.some((one) => one.branch === branch && !one.closed && one.state !== 'complete_revert')) {
        throw unprocessable('A deploy request already exists for this branch');
      }
      const request: DeployRequest = {
        number: world.requests.length + 1,
        actor: token.actor,
        branch,
        branchDeleted: false,
        into,
        notes: asked.notes,
        autoApply: asked.auto_cutover,
        approved: false,
        closed: false,
        state: 'pending',
        since: world.clock.now(),
        createdAt: world.clock.text(),
        deployedAt: null,
        operations: await differences(branch, into),
        vschemas: new Map(branch.vschemas),
        vschemasBefore: new Map(into.vschemas),
        fault: world.nextFault,
        error: null,
      };
      world.nextFault = null;
      world.requests.push(request);
      return { status: 201, body: shownRequest(world, request) };
    },
  },
  {
    method: 'GET',
    path: '/deploy-requests/*',
    access: 'read_deploy_request',
    answer: (question) => answered(question.world, requestOf(question)),
  },
  {
    method: 'PATCH',
    path: '/deploy-requests/*',
    access: 'create_deploy_request',
    answer: (question) => {
      z.strictObject({ state: z.literal('closed') }).parse(question.body);
      const request = requestOf(question);
      demand(request, ['pending', 'ready', 'no_changes'], 'closed');
      request.closed = true;
      return answered(question.world, request);
    },
  },
  {
    method: 'GET',
    path: '/deploy-requests/*/storage-check',
    access: 'read_deploy_request',
    answer: (question) => {
      requestOf(question);
      return {
        status: 200,
        body: { enough_storage: true, upgradeable: true, storage_bytes_needed: 0, storage_report: {} },
      };
    },
  },
  {
    method: 'POST',
    path: '/deploy-requests/*/reviews',
    access: 'approve_deploy_request',
    answer: (question) => {
      const request = requestOf(question);
      if (request.actor === question.token.actor) {
        throw unprocessable('Deploy request authors cannot approve their own deploy requests.');
      }
      request.approved = true;
      return { status: 201, body: { id: 'review', state: 'approved' } };
    },
  },
  ...Object.entries(verbs).map(
    ([verb, { from, follow }]): Route => ({
      method: 'POST',
      path: `/deploy-requests/*/${verb}`,
      access: 'create_deploy_request',
      answer: async (question) => {
        const request = requestOf(question);
        demand(request, from, `asked to ${verb}`);
        await follow(request, question.world);
        return answered(question.world, request);
      },
    }),
  ),
  {
    method: 'GET',
    path: '/deploy-queue',
    access: 'read_deploy_request',
    answer: ({ world }) => ({ list: queueOf(world.requests).map((request) => shownDeployment(world, request)) }),
  },
];
