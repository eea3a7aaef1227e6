import { fillIn, remember } from './told-values.ts';

/** A document in a tab of the editor. */
interface GraphiqlTab {
  /** The name of its operation. */
  title: string;
  query: string;
  /** Of a document that a role asks for, `…` stands for what an earlier answer has told. */
  variables: Readonly<Record<string, unknown>>;
  /** Who asks for it, when it is not the page's token. */
  role?: string;
}

/** What the page opens with. */
export type GraphiqlPageOptions = {
  /** Path of the GraphQL endpoint on the page's own origin. */
  endpoint: string;
  /** A token for the headers editor, where it can be replaced by another one. */
  token: string;
  query: string;
  variables: Readonly<Record<string, unknown>>;
  /** What stands ready in further tabs. */
  others?: readonly GraphiqlTab[];
  /** The tokens of the roles that ask for some tabs' documents. */
  tokens?: Readonly<Record<string, string>>;
  /** Further headers for the headers editor. */
  headers?: Readonly<Record<string, string>>;
};

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

// Some documents are asked for by a role: they are sent with its token, and with what earlier answers have told. They are known
// by their operation, because GraphiQL has one set of headers for all tabs; it takes `fetch` when it is loaded, so this runs
// before. What was told is kept in the browser's tab; tokens are not.
const askingScript = `
  const { tokens, roles } = JSON.parse(document.getElementById('graphiql-options').textContent);
  const remember = ${String(remember)};
  const fillIn = ${String(fillIn)};
  const send = window.fetch;
  window.fetch = async (input, init) => {
    const body = typeof init?.body === 'string' && init.body.startsWith('{') ? JSON.parse(init.body) : {};
    const token = tokens[roles[/(?:query|mutation) (\\w+)/.exec(body.query ?? '')?.[1]]];
    if (!token) return send(input, init);
    const told = JSON.parse(sessionStorage.getItem('told') ?? '{}');
    const headers = new Headers(init.headers);
    headers.set('Authorization', 'Bearer ' + token);
    const variables = fillIn(body.variables ?? {}, told);
    const response = await send(input, { ...init, headers, body: JSON.stringify({ ...body, variables }) });
    remember(told, (await response.clone().json()).data, '');
    sessionStorage.setItem('told', JSON.stringify(told));
    return response;
  };
`;

// The editor's state is in the session storage of the browser's tab. Local storage could contain the state of another
// GraphiQL that was served on this port before, with an expired token. So a new tab shows the example, and a reload
// keeps what was edited. The token is not stored: each load brings a new one. GraphiQL would add an editor tab at each
// load, unless it is opened with the content of the stored tab. Further tabs are stored as if they had been opened before.
const startScript = `
  const options = JSON.parse(document.getElementById('graphiql-options').textContent);
  const tabOf = ({ title, query, variables }) =>
    ({ id: title, title, query, variables, headers: null, operationName: null, response: null });
  if (options.others.length > 0 && !sessionStorage.getItem('graphiql:tabState')) {
    const tabs = [{ title: 'first', ...options }, ...options.others].map(tabOf);
    sessionStorage.setItem('graphiql:tabState', JSON.stringify({ activeTabIndex: 0, tabs }));
  }
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
 * The GraphiQL page for local development. It opens with an example that is ready to run. Everything that it loads
 * comes from `graphiqlAssetsPath`, which the asset directory of `wrangler dev` serves: no CDN, no font, no favicon.
 */
export function graphiqlPage({
  endpoint,
  token,
  query,
  variables,
  others = [],
  tokens = {},
  headers,
}: GraphiqlPageOptions): string {
  const options = {
    endpoint,
    query,
    variables: JSON.stringify(variables, null, 2),
    others: others.map((tab) => ({ ...tab, variables: JSON.stringify(tab.variables, null, 2) })),
    tokens,
    roles: Object.fromEntries(others.flatMap(({ title: name, role }) => (role ? [[name, role]] : []))),
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
<script>${askingScript}</script>
<script src="${graphiqlAssetsPath}/yoga-graphiql.umd.js"></script>
<script>${startScript}</script>
</body>
</html>
`;
}

/** JSON for a script element: escapes what would end the element, open a comment, or end a line in JavaScript. */
function jsonInHtml(value: unknown): string {
  const asEscape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/g, asEscape);
}
