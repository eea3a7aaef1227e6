// What `make migrations DO=…` runs: migrations to PlanetScale. docs/operations/migrations.md tells its commands.
import { runCommand } from './migrations/command.ts';

// The exit waits for what was printed.
process.exitCode = await runCommand(process.argv.slice(2), process.env);
