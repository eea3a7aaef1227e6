import { operationNames } from '../operation-names.ts';
import { findMeasurement, serversOf } from './find-measurement.ts';
import type { Measurement, Results, Setting } from './results.ts';
import { bold, picture, text, toTheLeft } from './svg.ts';

const labelWidth = 400;
const barsWidth = 460;
const rowHeight = 18;
const width = labelWidth + barsWidth + 90;

const colours = { product: '#1f6feb', byHand: '#8c959f', peer: '#d4a72c' };

const colourOf = (server: string): string => {
  if (server.startsWith('product')) return colours.product;
  return /^(joins|levels|ahead)-/.test(server) ? colours.byHand : colours.peer;
};

/** One server's bar, with a line from its lowest round to its highest. */
const bar = ({ server, cpuMs }: Measurement, says: string, y: number, scale: number): string => {
  const [from, to, end] = [cpuMs.lowest, cpuMs.highest, cpuMs.median].map((ms) =>
    Number((labelWidth + ms * scale).toFixed(1)),
  );
  const middle = y + rowHeight / 2;
  const length = Number((cpuMs.median * scale).toFixed(1));
  return [
    text(labelWidth - 8, middle + 4, says, toTheLeft),
    `<rect x="${labelWidth}" y="${y + 3}" width="${length}" height="${rowHeight - 6}" fill="${colourOf(server)}"/>`,
    `<line x1="${from}" x2="${to}" y1="${middle}" y2="${middle}" stroke="#24292f"/>`,
    text(Math.max(to ?? 0, end ?? 0) + 6, middle + 4, `${cpuMs.median} ms`),
  ].join('\n');
};

/** CPU for an answer of every server, operation by operation, each operation on a scale of its own. */
export const plotOf = ({ servers, operations }: Results, setting: Setting): string => {
  const parts: string[] = [];
  let y = 34;
  for (const operation of operationNames) {
    const found = serversOf(setting).flatMap((server) => findMeasurement(setting, server, operation, 1) ?? []);
    if (found.length === 0) continue;
    const scale = barsWidth / Math.max(...found.map(({ cpuMs }) => cpuMs.highest));
    y += 24;
    parts.push(text(8, y - 6, operations[operation] ?? operation, bold));
    for (const one of found) {
      const runtime = one.server.endsWith('-workerd') ? 'workerd' : 'Node.js';
      parts.push(bar(one, `${servers[one.server]}, ${runtime}`, y, scale));
      y += rowHeight;
    }
  }
  return picture(
    {
      width,
      height: y + 12,
      title: 'CPU for an answer, server by server',
      heading: `CPU milliseconds for an answer (less is better), ${setting.says}`,
    },
    parts,
  );
};
