/** What `make dev` has written into the page: people with their tokens, and the documents with who asks for them. */
export const options = JSON.parse(document.getElementById('tour-options').textContent);

/** The document with this name; undefined for one that the reader has written. */
export const documentNamed = (name) => options.documents.find(({ title }) => title === name);

/** The name of the operation in a text. */
export const operationIn = (text) => /^\s*(?:query|mutation)\s+(\w+)/m.exec(text ?? '')?.[1] ?? '';

/** An element of the page, with its text and its other properties. */
export const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};
