import { actionKeys } from './offers.ts';

/** Every key, and what it does. The help is made from it. */
export const keyHelp: readonly { key: string; does: string }[] = [
  { key: 'j k, arrows', does: 'down, up; g and G: first and last; page keys' },
  { key: 'enter', does: 'open the selected keyspace' },
  { key: 'i', does: 'the deploy request, its operations and their SQL' },
  { key: 'p', does: 'the plan: what is pending, in its order' },
  { key: 'v', does: 'compare the tables with the code (make drift)' },
  { key: 'l', does: 'the log of this clone' },
  { key: 'tab', does: 'the other pane, which the arrows then scroll' },
  { key: '/', does: 'only the lines of the board that have a text' },
  { key: 'escape', does: 'take away a message; back' },
  { key: 'R', does: 'look again now' },
  { key: 'y', does: 'then the key of an action: its command, copied and printed; y again: that of the screen' },
  { key: 'm', does: 'this clone: apply what is pending (make migrate)' },
  { key: 'n', does: 'go on until somebody must act (DO=run)' },
  { key: 'b', does: 'prepare the branch (DO=run UNTIL=open-request)' },
  { key: 'o', does: 'prepare it, and open the deploy request (DO=run UNTIL=review)' },
  ...Object.entries(actionKeys).map(([name, { key, label }]) => ({ key, does: `${label} (DO=${name})` })),
  { key: 'q, ctrl-c', does: 'leave; what was begun at PlanetScale goes on, and nothing is cancelled' },
];
