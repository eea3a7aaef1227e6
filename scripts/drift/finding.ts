/** The kinds of drift, each with the heading under which `make drift` prints its findings. */
export const driftKinds = {
  migrations: 'The tables of the code and their migrations',
  history: 'The migrations and what was applied',
  database: 'The tables of the code and the live database',
  vschema: 'The tables of the code and what Vitess reads',
  sdl: 'The published schema and the code',
  definitions: 'Migrations that hold more than definitions of tables',
  contract: 'Migrations that the running code would not survive',
} as const;

/** One of the kinds of drift. */
export type DriftKind = keyof typeof driftKinds;

/** One difference, and what to do about it. */
export interface Finding {
  kind: DriftKind;
  /** The file, or the database and table. */
  where: string;
  what: string;
  todo: string;
}

/** The findings as text, grouped by kind. Consecutive findings with the same remedy share one line about it. */
export function renderFindings(findings: readonly Finding[]): string {
  const groups = Object.entries(driftKinds).map(([kind, heading]) => {
    const ofKind = findings.filter((finding) => finding.kind === kind);
    return ofKind.length === 0 ? [] : [`${heading} (${ofKind.length}):`, ...ofKind.flatMap(renderFinding), ''];
  });
  return groups.flat().join('\n');
}

function renderFinding({ where, what, todo }: Finding, index: number, all: readonly Finding[]): string[] {
  const last = all[index + 1]?.todo !== todo;
  return [`  ${where}: ${what}`, ...(last ? [`    What to do: ${todo}`] : [])];
}
