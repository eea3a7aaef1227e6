// What `make install` runs: npm ci, and every few seconds how many packages of how many are installed. Plain JavaScript
// for Node.js 20 or newer, because the pinned Node.js, which also runs TypeScript, is one of the packages.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, utimesSync } from 'node:fs';

const reportMs = 5_000;

/** npm's own copy of the lock file. When it is newer than package-lock.json, `make` does not install again. */
const stamp = 'node_modules/.package-lock.json';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const folders = Object.keys(packages).filter((folder) => folder !== '');
const startedAt = performance.now();

/** npm first creates the folders of all packages for this machine, then unpacks into them: both can be counted. */
function report(isDone = false) {
  const wanted = folders.filter((folder) => existsSync(folder));
  const unpacked = wanted.filter((folder) => existsSync(`${folder}/package.json`));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(5);
  const count = unpacked.length === 0 ? 'fetching the packages' : `${unpacked.length} of ${wanted.length} packages`;
  // npm runs install scripts last; one of them installs the pinned Node.js.
  const rest = !isDone && unpacked.length > 0 && unpacked.length === wanted.length ? '; running install scripts' : '';
  process.stderr.write(`[${seconds} s] npm ci: ${count}${rest}\n`);
}

let interrupted = false;
// The terminal sends Ctrl-C to npm as well; we wait until npm has ended.
process.on('SIGINT', () => {
  interrupted = true;
});

const npm = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit' });
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => npm.kill(signal));
const reports = setInterval(() => report(), reportMs);

npm.on('exit', (status) => {
  clearInterval(reports);
  if (status === 0) {
    report(true);
    const now = new Date();
    utimesSync(stamp, now, now);
  } else if (!interrupted) {
    process.exitCode = status ?? 1;
  }
});
