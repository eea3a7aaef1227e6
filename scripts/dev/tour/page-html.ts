import type { TourDocument } from './documents.ts';
import type { Person } from './people.ts';

/** What the page opens with. */
export interface GraphiqlPageOptions {
  /** Path of the GraphQL endpoint on the page's own origin. */
  readonly endpoint: string;
  /** Who can ask. */
  readonly people: readonly Person[];
  /** The tabs, the one that is opened first. */
  readonly documents: readonly TourDocument[];
}

/** The path of the page's scripts and styles. No path of the API begins with it. */
export const graphiqlAssetsPath = '/graphiql-assets';

const title = 'OpenInsure Graph';

/** Makes the browser refuse every request to another origin. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
].join('; ');

const workersScript = `
  const workers = { json: 'json.worker.bundle.js', graphql: 'graphql.worker..bundle.js' };
  self.MonacoEnvironment = {
    globalAPI: false,
    getWorkerUrl: (_, label) => '${graphiqlAssetsPath}/monacoeditorwork/' + (workers[label] ?? 'editor.worker.bundle.js'),
  };
`;

/**
 * The GraphiQL page for local development: a tour of the graph. It opens with an example that is ready to run. Everything that
 * it loads comes from `graphiqlAssetsPath`, which the asset directory of `wrangler dev` serves: no CDN, no font, no favicon.
 * What its scripts do is in `page/`.
 */
export function graphiqlPage({ endpoint, people, documents }: GraphiqlPageOptions): string {
  const options = {
    endpoint,
    graphiql: `${graphiqlAssetsPath}/yoga-graphiql.umd.js`,
    people,
    documents: documents.map((one) => ({ ...one, variables: JSON.stringify(one.variables, null, 2) })),
  };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${graphiqlAssetsPath}/graphiql.css">
<link rel="stylesheet" href="${graphiqlAssetsPath}/tour/tour.css">
</head>
<body class="no-focus-outline">
<noscript>GraphiQL needs JavaScript.</noscript>
<header id="tour-bar">
<label>Go to<select id="tour-document"><option value="">a document …</option></select></label>
<label>Asked by<select id="tour-role"></select></label>
<label>History<select id="tour-history"><option value="">what was asked …</option></select></label>
</header>
<div id="root">Loading ${title} ...</div>
<footer id="tour-cost" aria-live="polite"><span>Press the button to ask. What the answer costs is shown here.</span></footer>
<script type="application/json" id="tour-options">${jsonInHtml(options)}</script>
<script>${workersScript}</script>
<script type="module" src="${graphiqlAssetsPath}/tour/start.js"></script>
</body>
</html>
`;
}

/** JSON for a script element: escapes what would end the element, open a comment, or end a line in JavaScript. */
function jsonInHtml(value: unknown): string {
  const asEscape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/g, asEscape);
}
