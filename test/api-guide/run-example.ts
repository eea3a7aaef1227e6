import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { keyspaces } from '../../schema/keyspaces.ts';
import { demonstrationUsers, type Role } from '../../scripts/seed/people.ts';
import { withoutRights } from '../support/database.ts';
import { tokenFor } from '../support/tokens.ts';
import type { WorkerUnderTest } from '../support/worker.ts';
import type { Example } from './guide.ts';

/** The address in the guide's commands: that of `make dev` when nobody took its port. */
const guideUrl = 'http://127.0.0.1:8787';

const tokenCommand = /\$\(make -s token ROLE=(\w+)\)/;

const roleNamed = (name: string): Role => {
  if (name in demonstrationUsers) return name as Role;
  throw new Error(`The guide asks as "${name}", which is no role.`);
};

/** Runs a command as a reader would, on the Worker under test, and returns what it prints. */
const runCommand = async (worker: WorkerUnderTest, text: string): Promise<string> => {
  const role = tokenCommand.exec(text)?.[1];
  const token = role ? await tokenFor(roleNamed(role)) : '';
  const command = text.replaceAll(guideUrl, worker.url).replace(tokenCommand, token);
  const { stdout } = await promisify(execFile)('sh', ['-c', command]);
  return stdout;
};

/** Asks a query as GraphiQL would, with a keyspace out of reach where the guide says so. */
const runQuery = async (worker: WorkerUnderTest, { asked, variables }: Example): Promise<string> => {
  const [role = '', , missing] = asked.info.split(' ');
  const keyspace = keyspaces.find((name) => name === missing);
  const outage = keyspace && (await withoutRights(keyspace));
  try {
    return (await worker.askAs(roleNamed(role), asked.content, variables)).text;
  } finally {
    await outage?.restore();
  }
};

/** What comes of an example, as text. */
export const runExample = (worker: WorkerUnderTest, example: Example): Promise<string> =>
  example.asked.language === 'sh' ? runCommand(worker, example.asked.content) : runQuery(worker, example);
