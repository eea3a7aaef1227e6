import type { Token } from './world.ts';

/** The tokens of a pipeline, with the access that docs/operations/migrations.md lists for each. */
export const tokens = {
  author: {
    id: 'author-id',
    secret: 'pscale_tkn_author_secret',
    actor: 'ci',
    access: [
      'create_branch',
      'read_branch',
      'delete_branch',
      'connect_branch',
      'write_branch_vschema',
      'create_deploy_request',
      'read_deploy_request',
      'delete_branch_password',
    ],
  },
  reviewer: {
    id: 'reviewer-id',
    secret: 'pscale_tkn_reviewer_secret',
    actor: 'dana',
    access: ['read_deploy_request', 'approve_deploy_request'],
  },
  runtime: {
    id: 'runtime-id',
    secret: 'pscale_tkn_runtime_secret',
    actor: 'runtime',
    access: ['read_branch', 'connect_production_branch', 'delete_production_branch_password'],
  },
  administrator: {
    id: 'administrator-id',
    secret: 'pscale_tkn_administrator_secret',
    actor: 'administrator',
    access: [
      'create_branch',
      'read_branch',
      'connect_production_branch',
      'delete_production_branch_password',
      'write_production_branch_vschema',
      'read_deploy_request',
      'write_database',
    ],
  },
} as const satisfies Record<string, Token>;
