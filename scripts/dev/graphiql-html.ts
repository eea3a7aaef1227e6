/** What the page opens with. */
export type GraphiqlPageOptions = {
  /** Path of the GraphQL endpoint on the page's own origin. */
  endpoint: string;
  /** A viewer's token; it is put into the headers editor, where it can be exchanged for another viewer's. */
  token: string;
  query: string;
  variables: Readonly<Record<string, unknown>>;
  /** Further headers for the headers editor. */
  headers?: Readonly<Record<string, string>>;
};

/** Where the page looks for its scripts and styles on its own origin. Nothing of the API begins like this. */
export const graphiqlAssetsPath = '/graphiql-assets';

const title = 'OpenInsure Graph';

/** The browser itself refuses what would leave this origin. */
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

// The editor's state lives as long as the browser's tab. Local storage would show the last state of whatever GraphiQL
// was served on this port before, with a token that has expired; now a new tab shows the example and a reload keeps
// one's edits. The token is never stored: each load brings a fresh one. GraphiQL adds a tab at each load unless it is
// told to open exactly what a stored tab holds.
const startScript = `
  const options = JSON.parse(document.getElementById('graphiql-options').textContent);
  const stored = JSON.parse(sessionStorage.getItem('graphiql:tabState'));
  const opened = stored?.tabs?.[stored.activeTabIndex] ?? options;
  YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), {
    endpoint: options.endpoint,
    title: '${title}',
    storage: sessionStorage,
    shouldPersistHeaders: false,
    showPersistHeadersSettings: false,
    headers: options.headers,
    initialHeaders: options.headers,
    initialQuery: opened.query ?? undefined,
    initialVariables: opened.variables ?? undefined,
  });
`;

/**
 * The GraphiQL page for local development. It opens with an example that the run button can run as it is. All it loads
 * comes from `graphiqlAssetsPath`, which the asset directory of `wrangler dev` serves: no CDN, no font, no favicon.
 */
export function graphiqlPage({ endpoint, token, query, variables, headers }: GraphiqlPageOptions): string {
  const options = {
    endpoint,
    query,
    variables: JSON.stringify(variables, null, 2),
    headers: JSON.stringify({ Authorization: `Bearer ${token}`, ...headers }, null, 2),
  };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${graphiqlAssetsPath}/graphiql.css">
</head>
<body class="no-focus-outline">
<noscript>GraphiQL needs JavaScript.</noscript>
<div id="root">Loading ${title} ...</div>
<script type="application/json" id="graphiql-options">${jsonInHtml(options)}</script>
<script>${workersScript}</script>
<script src="${graphiqlAssetsPath}/yoga-graphiql.umd.js"></script>
<script>${startScript}</script>
</body>
</html>
`;
}

/** JSON that cannot end its script element, open a comment, or break a line where JavaScript sees one. */
function jsonInHtml(value: unknown): string {
  const asEscape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/g, asEscape);
}
