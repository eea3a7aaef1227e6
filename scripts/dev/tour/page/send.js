import { showCost } from './cost-strip.js';
import { remember as rememberAsked } from './history.js';
import { keep, kept } from './kept.js';
import { documentNamed, operationIn, options } from './options.js';
import { asker } from './people.js';
import { fillIn, remember } from './told-values.js';

const bodyOf = (init) =>
  typeof init?.body === 'string' && init.body.startsWith('{') ? JSON.parse(init.body) : { query: '' };

const isIntrospection = ({ query = '' }) => /\b__schema\b/.test(query);

/** The headers of a request: those of whoever asks, unless the headers editor has others. */
const headersOf = (init, person) => {
  const headers = new Headers(init?.headers);
  for (const [name, value] of Object.entries(person.headers)) if (!headers.has(name)) headers.set(name, value);
  return headers;
};

/**
 * GraphiQL asks with `fetch`, and takes it when it is loaded. From here on each request is sent by whoever is chosen, with what
 * earlier answers have told where the guide goes on from them, and what it cost is shown.
 */
export const sendAsChosen = () => {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    if (!String(input.url ?? input).endsWith(options.endpoint)) return send(input, init);
    const body = bodyOf(init);
    const person = asker();
    const headers = headersOf(init, person);
    if (isIntrospection(body)) return send(input, { ...init, headers });
    const title = body.operationName || operationIn(body.query);
    const goesOn = documentNamed(title)?.goesOn === true;
    const told = kept('told', {});
    const variables = goesOn ? fillIn(body.variables ?? {}, told) : body.variables;
    const response = await send(input, { ...init, headers, body: JSON.stringify({ ...body, variables }) });
    const answer = await response.clone().json();
    if (goesOn) {
      remember(told, answer.data, '');
      keep('told', told);
    }
    showCost(person, title, answer.extensions);
    rememberAsked({
      title,
      query: body.query,
      variables: JSON.stringify(body.variables ?? {}, null, 2),
      role: person.role,
    });
    return response;
  };
};
