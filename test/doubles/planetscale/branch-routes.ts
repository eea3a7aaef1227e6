import * as z from 'zod';
import { type Keyspace, keyspaceDatabases, keyspaces } from '../../../schema/keyspaces.ts';
import { topology } from '../../../schema/topology.ts';
import { notFound, type Question, type Route, unprocessable } from './answer.ts';
import type { Branch } from './branch.ts';
import { lint } from './lint.ts';
import { shownBranch, shownPassword } from './shown.ts';
import { createUser, dropUser, refuseDefinitions } from './users.ts';
import { makeBranch, newId, type World } from './world.ts';

const newBranch = z.strictObject({ name: z.string().regex(/^[a-z0-9-]+$/), parent_branch: z.string() });
const newPassword = z.strictObject({
  name: z.string(),
  role: z.enum(['reader', 'writer', 'readwriter', 'admin']),
  ttl: z.int().positive().optional(),
});

const branchOf = ({ world, names }: Question): Branch => {
  const branch = world.branches.find(({ name }) => name === names[0]);
  if (branch === undefined) throw notFound();
  return branch;
};

const keyspaceOf = ({ names }: Question): Keyspace => {
  const keyspace = keyspaces.find((one) => keyspaceDatabases[one] === names[1]);
  if (keyspace === undefined) throw notFound();
  return keyspace;
};

/** What a token must be allowed to touch passwords of a branch, or its VSchema. */
const needs = (question: Question, ordinary: string, production: string): void => {
  if (!question.token.access.includes(branchOf(question).production ? production : ordinary)) throw notFound();
};

const removeBranch = async (world: World, branch: Branch): Promise<void> => {
  world.branches.splice(world.branches.indexOf(branch), 1);
  for (const request of world.requests) if (request.branch === branch) request.branchDeleted = true;
  await branch.remove();
};

/** Branches, and what is in them. */
export const branchRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/branches',
    access: 'read_branch',
    answer: ({ world }) => ({ list: world.branches.map((branch) => shownBranch(world, branch)) }),
  },
  {
    method: 'POST',
    path: '/branches',
    access: 'create_branch',
    answer: async ({ world, body }) => {
      const { name, parent_branch: parentName } = newBranch.parse(body);
      const parent = world.branches.find((branch) => branch.name === parentName);
      if (parent === undefined) throw notFound();
      if (world.branches.some((branch) => branch.name === name)) throw unprocessable('Name has already been taken');
      return { status: 201, body: shownBranch(world, await makeBranch(world, name, parent)) };
    },
  },
  {
    method: 'DELETE',
    path: '/branches/*',
    access: 'delete_branch',
    answer: async (question) => {
      const branch = branchOf(question);
      if (branch.production) throw unprocessable('Production branches cannot be deleted');
      await removeBranch(question.world, branch);
      return { status: 204, body: undefined };
    },
  },
  {
    method: 'POST',
    path: '/branches/*/safe-migrations',
    access: 'connect_production_branch',
    answer: async (question) => {
      const branch = branchOf(question);
      await refuseDefinitions(branch);
      branch.safeMigrations = true;
      return { status: 200, body: shownBranch(question.world, branch) };
    },
  },
  {
    method: 'GET',
    path: '/branches/*/keyspaces',
    access: 'read_branch',
    answer: (question) => {
      branchOf(question);
      return {
        list: keyspaces.map((keyspace) => ({
          name: keyspaceDatabases[keyspace],
          shards: topology[keyspace].shards.length,
          sharded: topology[keyspace].vindex !== null,
        })),
      };
    },
  },
  {
    method: 'GET',
    path: '/branches/*/keyspaces/*/vschema',
    access: 'read_branch',
    answer: (question) => ({
      status: 200,
      body: { raw: JSON.stringify(branchOf(question).vschemas.get(keyspaceOf(question))) },
    }),
  },
  {
    method: 'PATCH',
    path: '/branches/*/keyspaces/*/vschema',
    access: 'read_branch',
    answer: (question) => {
      needs(question, 'write_branch_vschema', 'write_production_branch_vschema');
      const branch = branchOf(question);
      if (branch.safeMigrations) throw unprocessable('VSchema cannot be changed on a branch with safe migrations');
      const { vschema } = z.strictObject({ vschema: z.string() }).parse(question.body);
      branch.vschemas.set(keyspaceOf(question), z.looseObject({}).parse(JSON.parse(vschema)));
      return { status: 200, body: { raw: vschema } };
    },
  },
  {
    method: 'GET',
    path: '/branches/*/schema/lint',
    access: 'read_branch',
    answer: async (question) => ({ list: await lint(branchOf(question)) }),
  },
  {
    method: 'GET',
    path: '/branches/*/passwords',
    access: 'read_branch',
    answer: (question) => {
      needs(question, 'connect_branch', 'connect_production_branch');
      const branch = branchOf(question);
      return { list: branch.passwords.map((password) => shownPassword(branch, password, null)) };
    },
  },
  {
    method: 'POST',
    path: '/branches/*/passwords',
    access: 'read_branch',
    answer: async (question) => {
      needs(question, 'connect_branch', 'connect_production_branch');
      const { world } = question;
      const branch = branchOf(question);
      if (world.clock.now() < branch.readyAt) throw unprocessable('Branch is not ready');
      const { name, role, ttl } = newPassword.parse(question.body);
      const expiresAt = ttl === undefined ? null : world.clock.now() + ttl * 1000;
      const password = { id: newId(), name, role, username: newId(), createdAt: world.clock.text(), expiresAt };
      const text = await createUser(branch, password);
      branch.passwords.push(password);
      return { status: 201, body: shownPassword(branch, password, text) };
    },
  },
  {
    method: 'DELETE',
    path: '/branches/*/passwords/*',
    access: 'read_branch',
    answer: async (question) => {
      needs(question, 'delete_branch_password', 'delete_production_branch_password');
      const branch = branchOf(question);
      const password = branch.passwords.find(({ id }) => id === question.names[1]);
      if (password === undefined) throw notFound();
      branch.passwords.splice(branch.passwords.indexOf(password), 1);
      await dropUser(branch, password);
      return { status: 204, body: undefined };
    },
  },
];
