import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** The parts of Mermaid that draw what stands on pages: tables, flows, states and sequences, with their layout. */
const drawn = /^(erDiagram|flowDiagram|stateDiagram-v2|sequenceDiagram|dagre)-/;

const notDrawn = '\0kind-of-picture-that-is-not-drawn';

/**
 * Leaves the other kinds of pictures out of the site: Mermaid names them all, and they are five megabytes. `make site` refuses a
 * page with a picture of such a kind.
 */
export const drawnKindsOnly = (): Plugin => ({
  name: 'drawn-kinds-only',
  resolveDynamicImport(specifier, importer) {
    const ofMermaid = importer.includes('/node_modules/mermaid/dist/');
    if (!ofMermaid || typeof specifier !== 'string' || drawn.test(basename(specifier))) return null;
    return notDrawn;
  },
  load: (id) => (id === notDrawn ? `throw new Error('The site draws no pictures of this kind.');` : null),
});
