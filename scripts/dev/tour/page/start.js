import { showHistory } from './history.js';
import { options } from './options.js';
import { showPeople } from './people.js';
import { sendAsChosen } from './send.js';
import { layOutTabs, showDocuments } from './tabs.js';

const load = (source) =>
  new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: source, onload: resolve, onerror: reject });
    document.head.append(script);
  });

showPeople();
showDocuments();
showHistory();
sendAsChosen();
// The editor's state is in the session storage of the browser's tab. Local storage could contain the state of another
// GraphiQL that was served on this port before. GraphiQL would add a tab at each load, unless it is opened with the content of
// the stored one.
const opened = layOutTabs();
await load(options.graphiql);
globalThis.YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), {
  endpoint: options.endpoint,
  title: document.title,
  storage: sessionStorage,
  shouldPersistHeaders: false,
  showPersistHeadersSettings: false,
  initialQuery: opened.query ?? undefined,
  initialVariables: opened.variables ?? undefined,
});
