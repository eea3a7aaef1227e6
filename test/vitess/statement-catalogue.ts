/** A statement and the rules that it breaks. The rules must say so without a cluster, and vtgate must agree. */
export interface CataloguedStatement {
  readonly sql: string;
  readonly parameterTypes?: readonly string[];
  readonly firstAlike?: readonly number[];
  readonly freshAsked?: boolean;
  /** False where it is sent outside of any transaction. */
  readonly inTransaction?: boolean;
  readonly breaks: readonly string[];
  /** What vtgate makes of it, where a rule speaks for Vitess: it refuses it, or plans it over more than one shard. */
  readonly vtgate?: 'refuses' | 'scatters' | 'plans one shard';
}

const pinned = 'where `policies`.`org_id` = ?';
const pinnedClaims = 'where `claims`.`org_id` = ?';

/** Planted statements of each kind, and their innocent neighbours. */
export const statementCatalogue: readonly CataloguedStatement[] = [
  { sql: `select \`id\` from \`policies\` ${pinned} and \`id\` in (?, ?)`, breaks: [], vtgate: 'plans one shard' },
  {
    sql: `(select \`id\` from \`policies\` ${pinned} order by \`id\` desc limit ?) union all (select \`id\` from \`policies\` ${pinned} order by \`id\` desc limit ?)`,
    parameterTypes: ['string', 'number', 'string', 'number'],
    breaks: [],
    vtgate: 'plans one shard',
  },
  {
    sql: `select count(*) from (select 1 as \`one\` from \`policies\` ${pinned} limit ?) \`counted\``,
    parameterTypes: ['string', 'number'],
    breaks: [],
    vtgate: 'plans one shard',
  },
  {
    sql: `select \`id\` from \`quotes\` where \`quotes\`.\`org_id\` = ? and exists (select * from \`submissions\` as \`f0\` where \`quotes\`.\`org_id\` = \`f0\`.\`org_id\` and \`quotes\`.\`submission_id\` = \`f0\`.\`id\` limit 1)`,
    breaks: [],
    vtgate: 'plans one shard',
  },
  { sql: 'select `code`, `name` from `states`', breaks: [], vtgate: 'plans one shard' },
  { sql: 'select `id` from `organizations` where `organizations`.`id` = ?', breaks: [], vtgate: 'plans one shard' },
  {
    sql: 'select `org_id`, `id` from `api_keys` where `api_keys`.`key_hash` = ? /* fresh NOW() */',
    breaks: [],
    vtgate: 'plans one shard',
  },
  {
    sql: 'select `organizations`.`status`, `users`.`status`, `producers`.`status` from `organizations` left join `users` on ((`users`.`org_id` = ?) and (`users`.`id` = ?)) left join `producers` on ((`producers`.`org_id` = ?) and (`producers`.`id` = ?)) where `organizations`.`id` = ? /* fresh NOW() */',
    firstAlike: [0, 1, 0, 3, 0],
    breaks: [],
    vtgate: 'plans one shard',
  },
  {
    sql: 'select `org_id`, `id` from `claims_outbox_events` where `delivered_at` is null and `due_at` <= ? limit ? /* fresh NOW() */',
    parameterTypes: ['string', 'number'],
    breaks: [],
    vtgate: 'scatters',
  },
  {
    sql: 'select `claims_outbox_events`.`org_id`, `claims_outbox_events`.`id` from `claims_outbox_events` where ((`claims_outbox_events`.`delivered_at` is null) and (`claims_outbox_events`.`due_at` <= ?)) order by `claims_outbox_events`.`due_at` limit ? /* fresh NOW() */',
    parameterTypes: ['string', 'number'],
    breaks: [],
    vtgate: 'scatters',
  },
  {
    sql: 'select `org_id`, `id` from `claims_outbox_events` where `delivered_at` is null limit ? /* fresh NOW() */',
    parameterTypes: ['number'],
    breaks: ['pins-tenant'],
    vtgate: 'scatters',
  },
  {
    sql: 'select `org_id`, `id` from `claims_outbox_events` where `delivered_at` is null and `due_at` <= ? /* fresh NOW() */',
    breaks: ['pins-tenant'],
    vtgate: 'scatters',
  },
  {
    sql: 'select `org_id`, `id` from `claims_outbox_events` where `due_at` <= ? limit 5 /* fresh NOW() */',
    breaks: ['pins-tenant'],
    vtgate: 'scatters',
  },
  {
    sql: 'select `org_id`, `id` from `claims_outbox_events` where `delivered_at` is null and `due_at` <= ? or `tries` < 3 limit 5 /* fresh NOW() */',
    breaks: ['pins-tenant'],
    vtgate: 'scatters',
  },
  {
    sql: 'insert into `policies_handled_events` (`org_id`, `event_id`, `handler`, `created_at`) values (?, ?, ?, ?), (?, ?, ?, ?)',
    parameterTypes: ['string', 'string', 'string', 'object', 'string', 'string', 'string', 'object'],
    firstAlike: [0, 1, 2, 3, 0, 5, 2, 3],
    breaks: [],
    vtgate: 'plans one shard',
  },
  {
    sql: 'insert into `policies_handled_events` (`event_id`, `org_id`, `handler`, `created_at`) values (?, ?, concat(?, ?), ?), (?, ?, ?, ?) on duplicate key update `handler` = values(`handler`)',
    parameterTypes: ['string', 'string', 'string', 'string', 'object', 'string', 'string', 'string', 'object'],
    firstAlike: [0, 1, 2, 3, 4, 5, 1, 7, 4],
    breaks: [],
    vtgate: 'plans one shard',
  },
  {
    sql: 'insert into `policies_handled_events` (`event_id`, `org_id`, `handler`, `created_at`) values (?, ?, ?, ?), (?, ?, ?, ?)',
    firstAlike: [0, 1, 2, 3, 4, 5, 2, 3],
    breaks: ['one-tenant'],
    vtgate: 'scatters',
  },
  {
    sql: "insert into `policies_handled_events` (`org_id`, `event_id`, `handler`, `created_at`) values ('org_1', ?, ?, ?), ('org_2', ?, ?, ?)",
    firstAlike: [0, 1, 2, 3, 1, 2],
    breaks: ['one-tenant'],
    vtgate: 'scatters',
  },
  {
    sql: `(select \`id\` from \`policies\` ${pinned} limit 1) union all (select \`id\` from \`policies\` ${pinned} limit 1)`,
    firstAlike: [0, 1],
    breaks: ['one-tenant'],
    vtgate: 'scatters',
  },
  {
    sql: `select \`id\` from \`policies\` ${pinned} /* fresh NOW() */`,
    freshAsked: true,
    breaks: [],
    vtgate: 'plans one shard',
  },
  {
    sql: `(select \`id\` from \`claims\` ${pinnedClaims} limit 1) union all (select \`id\` from \`claims\` ${pinnedClaims} limit 1) /* fresh NOW() */`,
    breaks: [],
    vtgate: 'plans one shard',
  },
  {
    sql: `select count(*) from (select 1 as \`one\` from \`claims\` ${pinnedClaims} limit 10) \`counted\` /* fresh NOW() */`,
    breaks: [],
    vtgate: 'plans one shard',
  },
  { sql: 'select 1 /* fresh NOW() */', breaks: [] },
  { sql: 'update `claims` set `severity` = ? where `org_id` = ? and `id` = ?', breaks: [], vtgate: 'plans one shard' },
  { sql: `select \`id\` from \`claims\` ${pinnedClaims}`, breaks: ['marked-when-fresh'] },
  { sql: 'select `id` from `users` where `users`.`org_id` = ?', breaks: ['marked-when-fresh'] },
  { sql: 'select 1', breaks: ['marked-when-fresh'] },
  { sql: `select \`id\` from \`policies\` ${pinned}`, freshAsked: true, breaks: ['marked-when-fresh'] },
  {
    sql: `(select \`id\` from \`claims\` ${pinnedClaims} /* fresh NOW() */) union all (select \`id\` from \`claims\` ${pinnedClaims} /* fresh NOW() */)`,
    breaks: ['marked-when-fresh'],
  },
  {
    sql: `(select \`id\` from \`claims\` ${pinnedClaims} /* fresh NOW() */) union all (select \`id\` from \`claims\` ${pinnedClaims})`,
    breaks: ['marked-when-fresh'],
  },
  {
    sql: `select \`id\` from \`claims\` ${pinnedClaims} and \`number\` = '/* fresh NOW() */'`,
    breaks: ['marked-when-fresh'],
  },
  {
    sql: `select \`id\` from \`quotes\` where \`quotes\`.\`org_id\` = ? and exists (select * from \`submissions_approvals\` as \`f0\` where \`quotes\`.\`org_id\` = \`f0\`.\`org_id\` and \`quotes\`.\`id\` = \`f0\`.\`subject_id\` limit 1)`,
    breaks: ['marked-when-fresh'],
  },
  { sql: `select \`id\` from \`policies\` ${pinned} /* fresh NOW() */`, breaks: ['unmarked-when-cached'] },
  { sql: 'select `code` from `states` /* fresh NOW() */', breaks: ['unmarked-when-cached'] },
  {
    sql: 'update `claims` set `severity` = ? where `org_id` = ? and `id` = ? /* fresh NOW() */',
    breaks: ['unmarked-when-cached'],
  },
  {
    sql: 'delete from `claim_notes` where `org_id` = ? and `id` = ? /* fresh NOW() */',
    freshAsked: true,
    breaks: ['unmarked-when-cached'],
  },
  {
    sql: 'insert into `states` (`code`, `name`) values (?, ?) /* fresh NOW() */',
    breaks: ['unmarked-when-cached'],
  },
  {
    sql: `select \`number\` from \`policies\` ${pinned} and \`number\` = 'use now(); lateral ('`,
    breaks: [],
    vtgate: 'plans one shard',
  },
  {
    sql: `select \`id\` from \`policies\` ${pinned} and \`created_at\` < now()`,
    breaks: ['no-nondeterministic-function'],
  },
  { sql: `select /* since CURDATE() */ \`id\` from \`policies\` ${pinned}`, breaks: ['no-nondeterministic-function'] },
  { sql: `select last_insert_id() from \`policies\` ${pinned}`, breaks: ['no-nondeterministic-function'] },
  { sql: "prepare one from 'select 1'", breaks: ['no-prepared-statement'] },
  { sql: 'use oi_policies', breaks: ['no-use'] },
  { sql: 'select `code` from `states`; select `name` from `states`', breaks: ['no-multiple-statements'] },
  { sql: 'set names utf8mb4', breaks: ['no-charset'] },
  {
    sql: `select \`id\`, \`c\`.\`coverage\` from \`policies\` left join lateral (select \`coverage\` from \`coverages\` where \`coverages\`.\`org_id\` = \`policies\`.\`org_id\` and \`policy_id\` = \`policies\`.\`id\`) as \`c\` on true ${pinned}`,
    breaks: ['no-lateral'],
    vtgate: 'refuses',
  },
  {
    sql: `select \`id\` from \`policies\`, json_table('[1]', '$[*]' columns (a int path '$')) as \`t\` ${pinned}`,
    breaks: ['no-json-table'],
    vtgate: 'refuses',
  },
  {
    sql: "replace into `policies_number_counters` (`org_id`, `series`, `last_number`) values ('org_1', 'TEST', 1)",
    breaks: ['no-replace'],
    vtgate: 'refuses',
  },
  {
    sql: `select \`id\` from (select \`id\`, row_number() over (partition by \`producer_id\` order by \`id\`) as \`n\` from \`policies\` ${pinned}) as \`ranked\` where \`n\` <= 2`,
    breaks: ['no-filtered-window'],
    vtgate: 'refuses',
  },
  { sql: 'select `id` from `policies` where `status` = ? limit 5', breaks: ['pins-tenant'], vtgate: 'scatters' },
  {
    sql: `(select \`id\` from \`policies\` ${pinned}) union all (select \`id\` from \`policies\` where \`number\` = ?)`,
    breaks: ['pins-tenant'],
    vtgate: 'scatters',
  },
  {
    sql: `(select \`id\` from \`policies\` ${pinned} and \`policies\`.\`org_id\` = ?) union all (select \`id\` from \`policies\`)`,
    breaks: ['pins-tenant'],
    vtgate: 'scatters',
  },
  {
    sql: `select \`policies\`.\`id\` from \`policies\`, \`coverages\` ${pinned} and \`coverages\`.\`policy_id\` = \`policies\`.\`id\``,
    breaks: ['pins-tenant'],
    vtgate: 'scatters',
  },
  { sql: `select \`id\` from \`policies\` ${pinned} or \`status\` = ?`, breaks: ['pins-tenant'], vtgate: 'scatters' },
  {
    sql: 'select `id` from `policies` where (`status` = ?) or (`policies`.`org_id` = ?)',
    breaks: ['pins-tenant'],
    vtgate: 'scatters',
  },
  { sql: 'update `policies` set `status` = ? where `id` = ?', breaks: ['pins-tenant'], vtgate: 'scatters' },
  ...[
    'where `org_id` = ? and `status` = ? or `id` = ?',
    'where (`id` = ? or (`status` = ? and `org_id` = ?))',
    'where not `org_id` = ?',
    'where not (`status` = ? and `org_id` = ?)',
    'where `org_id` = `policies`.`org_id`',
  ].map((where) => ({
    sql: `select \`id\` from \`policies\` ${where}`,
    breaks: ['pins-tenant'],
    vtgate: 'scatters' as const,
  })),
  {
    sql: 'select `policies`.`id` from `policies` join `coverages` on `coverages`.`org_id` = `policies`.`org_id` where `policies`.`org_id` = `coverages`.`org_id`',
    breaks: ['pins-tenant'],
    vtgate: 'scatters',
  },
  {
    sql: 'update `policies` set `org_id` = ? where `id` = ?',
    breaks: ['pins-tenant', 'keeps-tenant'],
    vtgate: 'refuses',
  },
  {
    sql: 'update `policies` set `status` = ?, `org_id` = ? where `org_id` = ? and `id` = ?',
    breaks: ['keeps-tenant'],
    vtgate: 'refuses',
  },
  {
    sql: 'insert into `policies_number_counters` (`org_id`, `series`, `last_number`) values (?, ?, ?) on duplicate key update `org_id` = ?',
    parameterTypes: ['string', 'string', 'number', 'string'],
    breaks: ['keeps-tenant'],
    vtgate: 'refuses',
  },
  {
    sql: 'insert into `policies_number_counters` (`org_id`, `series`, `last_number`) values (?, ?, ?) on duplicate key update `last_number` = `policies_number_counters`.`last_number` + 1',
    parameterTypes: ['string', 'string', 'number'],
    breaks: [],
    vtgate: 'plans one shard',
  },
  { sql: 'delete from `coverages` where `id` = ?', breaks: ['pins-tenant'], vtgate: 'scatters' },
  ...[
    'update `policies` set `status` = ? where `org_id` = ? and `id` = ?',
    'delete from `coverages` where `org_id` = ? and `id` = ?',
    'insert into `policies_handled_events` (`org_id`, `event_id`, `handler`, `created_at`) values (?, ?, ?, ?)',
  ].flatMap((sql) => [
    { sql, inTransaction: false, breaks: ['writes-in-transaction'] },
    { sql, inTransaction: true, breaks: [] },
  ]),
  ...[
    ['select `status` from `policies` where `policies`.`org_id` = ? and `policies`.`id` = ? for update', []],
    ['select `status` from `policies` where `org_id` = ? and `producer_id` = ? and `id` = ? for share', []],
    ['select `last_number` from `policies_number_counters` where `org_id` = ? and `series` = ? for update', []],
    ['select `status` from `policies` where `org_id` = ? and `number` = ? for update', []],
    ['select `status` from `policies` where `org_id` = ? and `status` = ? for update', ['locks-by-key']],
    ['select `status` from `policies` where `org_id` = ? for update', ['locks-by-key']],
    ['select `status` from `policies` where `org_id` = ? and `insured_id` = ? lock in share mode', ['locks-by-key']],
    ['select `status` from `policies` where `org_id` = ? and (`id` = ? or `status` = ?) for update', ['locks-by-key']],
    ['select `status` from `policies` where `org_id` = ? and `id` > ? for update skip locked', ['locks-by-key']],
  ].map(([sql, breaks]) => ({ sql: `${sql} /* fresh NOW() */`, freshAsked: true, breaks: [...(breaks ?? [])] })),
  {
    sql: 'select `status` from `policies` where `org_id` = ? and `id` = ? for update /* fresh NOW() */',
    freshAsked: true,
    inTransaction: false,
    breaks: ['locks-in-transaction'],
  },
  ...[
    'update `policies` set `updated_at` = now() where `org_id` = ? and `id` = ?',
    'update `policies` set `updated_at` = utc_timestamp where `org_id` = ? and `id` = ?',
    'delete from `policies_outbox_events` where `org_id` = ? and `due_at` < current_timestamp - interval 30 day',
    'insert into `policies_handled_events` (`org_id`, `event_id`, `handler`, `created_at`) values (?, ?, ?, sysdate(3))',
    'insert into `policies_number_counters` (`org_id`, `series`) values (?, ?) on duplicate key update `series` = uuid()',
  ].map((sql) => ({ sql, breaks: ['no-nondeterministic-function'] })),
  {
    sql: 'insert into `policies_number_counters` (`org_id`, `series`) select ?, `number` from `policies`',
    breaks: ['pins-tenant'],
    vtgate: 'scatters',
  },
  {
    sql: 'select `id` from `policies` where (`status` = ? or `status` = ?) and (`id` = ? and `org_id` = ?)',
    breaks: [],
    vtgate: 'plans one shard',
  },
  { sql: 'insert into `policies` (`id`, `number`) values (?, ?)', breaks: ['pins-tenant'], vtgate: 'refuses' },
  {
    sql: `select \`policies\`.\`id\` from \`policies\` join \`claims\` on \`claims\`.\`org_id\` = \`policies\`.\`org_id\` and \`claims\`.\`policy_id\` = \`policies\`.\`id\` ${pinned} /* fresh NOW() */`,
    breaks: ['one-keyspace'],
    vtgate: 'refuses',
  },
  {
    sql: `select \`policies\`.\`id\` from \`policies\`, \`claims\` ${pinned} and \`claims\`.\`org_id\` = ? /* fresh NOW() */`,
    breaks: ['one-keyspace'],
    vtgate: 'refuses',
  },
  {
    sql: `select \`id\` from \`policies\` ${pinned} limit ?`,
    parameterTypes: ['string', 'string'],
    breaks: ['numeric-limit'],
    vtgate: 'refuses',
  },
];
