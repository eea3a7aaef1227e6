// What `make site` runs: writes the pages, has VitePress render them, and looks at what came of it.
import { builtDirectory, renderSite } from './site/build.ts';
import { readBuiltSite } from './site/gate/built-site.ts';
import { checkSite } from './site/gate/check-site.ts';
import { sizeOf } from './site/gate/size.ts';
import { allPages, writePages } from './site/write-pages.ts';
import { createTerminalProgress } from './support/progress.ts';
import { runScript } from './support/user-error.ts';

const progress = createTerminalProgress();

await runScript(async () => {
  progress.report('writing the pages');
  await writePages(await allPages());
  progress.report('rendering them');
  await renderSite();
  progress.report('looking at links, places and pictures');
  const site = await readBuiltSite(builtDirectory);
  await checkSite(site);
  progress.done();
  process.stdout.write(
    `The site is in .local/site: ${site.pages.size} pages, ${(sizeOf(site) / 1e6).toFixed(1)} MB. make site-serve shows it.\n`,
  );
});
