import { keep, kept } from './kept.js';
import { documentNamed, element, options } from './options.js';

const select = document.getElementById('tour-role');

/** Who asks: a person of the demonstration, with the token. */
export const asker = () => options.people.find(({ role }) => role === select.value) ?? options.people[0];

/** Has somebody of this role ask from now on. */
export const askAs = (role) => {
  select.value = role;
  keep('role', role);
};

/** Has whoever a document is for ask for it. */
export const askAsFor = (name) => {
  const role = documentNamed(name)?.role;
  if (role) askAs(role);
};

/** Shows all people, and whoever asked before the page was loaded anew. */
export const showPeople = () => {
  for (const { role, name } of options.people) select.append(element('option', { value: role }, `${name} · ${role}`));
  askAs(kept('role', options.documents[0].role));
  select.addEventListener('change', () => askAs(select.value));
};
