// Reads pictures as Mermaid reads them in a browser: a list of texts comes on stdin, what is wrong with each goes to stdout,
// and null for those that can be drawn. Plain JavaScript, because it belongs to the packages of the site.
import { text } from 'node:stream/consumers';
import DOMPurify from 'dompurify';

// What draws cleans labels with it, and it needs a browser. Nothing is drawn here.
DOMPurify.addHook ??= () => undefined;
DOMPurify.sanitize ??= (label) => label;
const { default: mermaid } = await import('mermaid');

/** The kinds that site/.vitepress/drawn-kinds.ts leaves in the site. */
const drawnKinds = new Set(['er', 'flowchart-v2', 'state', 'stateDiagram', 'sequence']);

const verdictOf = async (picture) => {
  try {
    const { diagramType } = await mermaid.parse(picture);
    return drawnKinds.has(diagramType) ? null : `the site draws no pictures of the kind ${diagramType}`;
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
};

const verdicts = [];
for (const picture of JSON.parse(await text(process.stdin))) verdicts.push(await verdictOf(picture));
process.stdout.write(JSON.stringify(verdicts));
