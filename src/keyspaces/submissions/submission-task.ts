import { taskKind, taskQueue, taskStatus } from '../../../schema/task.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, presenceOf, rootConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { Node } from '../../graphql/node.ts';

const TaskKind = storedEnum('TaskKind', 'What is to be done.', taskKind);
const TaskQueue = storedEnum('TaskQueue', 'Whose list a task is on, while nobody has it.', taskQueue);
const TaskStatus = storedEnum('TaskStatus', 'Whether a task is still to be done.', taskStatus);

defineListing('submissionsTasks', {
  type: 'SubmissionTask',
  filters: {
    status: { column: 'status', oneOf: TaskStatus, description: 'In one of these statuses.' },
    kind: { column: 'kind', oneOf: TaskKind, description: 'Of one of these kinds.' },
    queue: { column: 'queue', oneOf: TaskQueue, description: 'On one of these lists.' },
    assigneeId: { column: 'assigneeId', idOf: 'users', description: 'That this user has to do.' },
    hasAssignee: presenceOf('assigneeId', { true: 'that somebody has to do', false: 'that nobody has taken on' }),
    dueFrom: { column: 'dueOn', from: 'Date', description: 'Due on this day or later.' },
    dueBefore: { column: 'dueOn', before: 'Date', description: 'Due before this day.' },
  },
  sorts: { due: { column: 'dueOn', kind: 'day', description: 'By the day by which they are to be done.' } },
});

/** Something that is to be done about a submission, or about who is to be insured. */
export const SubmissionTask = builder.drizzleObject('submissionsTasks', {
  name: 'SubmissionTask',
  description:
    'Something that somebody of the organization has to do about a submission or an insured. Producers see that a submission of theirs waits, and no other tasks.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    kind: t.expose('kind', { type: TaskKind, description: 'What is to be done.' }),
    queue: t.expose('queue', { type: TaskQueue, description: 'Whose list it is on, while nobody has it.' }),
    status: t.expose('status', { type: TaskStatus, description: 'Whether it is still to be done.' }),
    note: t.exposeString('note', { nullable: true, description: 'What else is to be known. Null when nothing is.' }),
    dueOn: t.expose('dueOn', { type: 'Date', description: 'The day by which it is to be done.' }),
    doneAt: t.expose('doneAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was done, or no longer needed. Null until then.',
    }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t),
    submission: t.relation('submission', {
      nullable: true,
      description: 'The submission that it is about. Null when it is about an insured.',
    }),
    insured: t.relation('insured', {
      nullable: true,
      description: 'The insured that it concerns. Null when the viewer does not see it.',
    }),
    assignee: t.relation('assignee', {
      nullable: true,
      description: 'Who has it. Null while nobody has, or when the viewer may not see that user.',
    }),
    doneBy: t.relation('doneBy', {
      nullable: true,
      description: 'Who did it. Null while nobody has, or when the viewer may not see that user.',
    }),
  }),
});

builder.queryFields((t) => ({
  submissionTasks: t.field(
    rootConnection(
      'submissionsTasks',
      'What is to be done about submissions and insureds, as far as the viewer sees it. Empty for roles that do not read tasks.',
    ),
  ),
}));
