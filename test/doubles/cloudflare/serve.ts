// Starts the double of Cloudflare, so that the commands of operators can be tried without an account. Prints what to set.
import { CloudflareDouble } from './cloudflare-double.ts';

const double = await CloudflareDouble.start();
for (const [name, value] of Object.entries(double.environment)) process.stdout.write(`export ${name}=${value}\n`);
process.on('SIGINT', () => process.exit(0));
