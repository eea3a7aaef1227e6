import { keep, kept } from './kept.js';
import { element } from './options.js';
import { openTab } from './tabs.js';

const mostEntries = 30;

const select = document.getElementById('tour-history');

const show = () => {
  const [first] = select.options;
  const items = kept('history', []).map(({ at, title, role }, index) =>
    element('option', { value: String(index) }, `${at} ${title || 'a query'} · ${role}`),
  );
  select.replaceChildren(first, ...items);
};

/** Keeps what was asked, by whom, the last first; the same again is kept once. */
export const remember = (asked) => {
  const isSame = ({ query, variables, role }) =>
    query === asked.query && variables === asked.variables && role === asked.role;
  const entry = { ...asked, at: new Date().toLocaleTimeString('en-GB') };
  keep('history', [entry, ...kept('history', []).filter((one) => !isSame(one))].slice(0, mostEntries));
  show();
};

/** Shows what was asked before, also before the page was loaded anew; what is chosen is opened as a tab. */
export const showHistory = () => {
  show();
  select.addEventListener('change', () => {
    const chosen = kept('history', [])[Number(select.value)];
    if (chosen) openTab(chosen, chosen.role);
  });
};
