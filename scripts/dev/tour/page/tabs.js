import { documentNamed, element, options } from './options.js';
import { askAs, askAsFor } from './people.js';

/** Where GraphiQL keeps its tabs. */
const stateName = 'graphiql:tabState';

const tabOf = ({ title, query, variables }) => ({
  id: title,
  title,
  query,
  variables,
  headers: null,
  operationName: title || null,
  response: null,
});

const storedState = () => JSON.parse(sessionStorage.getItem(stateName) ?? 'null');

const store = (tabs, activeTabIndex) => sessionStorage.setItem(stateName, JSON.stringify({ activeTabIndex, tabs }));

/** Lays all documents out as tabs before GraphiQL looks for them, unless the reader's own are there. */
export const layOutTabs = () => {
  if (!storedState()) store(options.documents.map(tabOf), 0);
  const { tabs, activeTabIndex } = storedState();
  return tabs[activeTabIndex] ?? tabs[0];
};

const buttonNamed = (title) =>
  [...document.querySelectorAll('.graphiql-tab-button')].find(({ textContent }) => textContent.trim() === title);

/** Opens a document as a tab of its own: GraphiQL reads its tabs when it is loaded. */
export const openTab = (document_, role) => {
  const tabs = storedState()?.tabs ?? [];
  store([...tabs, tabOf(document_)], tabs.length);
  askAs(role);
  location.reload();
};

/** Goes to the tab of a document, or opens it again where it was closed. */
const goTo = (title) => {
  const button = buttonNamed(title);
  const wanted = documentNamed(title);
  if (!button) return openTab(wanted, wanted.role);
  button.click();
  button.scrollIntoView({ block: 'nearest', inline: 'center' });
};

/** Shows the documents by what they are for, and has whoever a tab is for ask for it when it is opened. */
export const showDocuments = () => {
  const select = document.getElementById('tour-document');
  for (const group of new Set(options.documents.map((one) => one.group))) {
    const titles = options.documents.filter((one) => one.group === group);
    const items = titles.map(({ title, role }) => element('option', { value: title }, `${title} · ${role}`));
    select.append(element('optgroup', { label: group }, ...items));
  }
  select.addEventListener('change', () => {
    if (select.value) goTo(select.value);
    select.value = '';
  });
  document.addEventListener('click', ({ target }) => {
    const button = target.closest?.('.graphiql-tab-button');
    if (button) askAsFor(button.textContent.trim());
  });
};
