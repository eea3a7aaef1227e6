import { bold, centred, picture, text, toTheLeft } from '../report/svg.ts';
import { type Axis, evenAxis, powersAxis } from './axis.ts';
import { type DimensionName, dimensionNames, dimensionOf } from './dimensions.ts';
import { growthOf } from './growth-of.ts';
import type { MeasuredPoint } from './measure-points.ts';
import type { GrowthResults } from './results.ts';

const columns = 2;
const panel = { width: 440, height: 270 };
/** The field that points lie in, within its panel. */
const field = { left: 60, top: 40, width: 350, height: 165 };
const headingHeight = 36;

const colours = { line: '#1f6feb', point: '#24292f', grid: '#d8dee4' };

const pixel = (value: number): number => Number(value.toFixed(1));

/** Where a size and its cost are, in pixels of the picture. */
interface Scales {
  readonly sizes: Axis;
  readonly costs: Axis;
  x(size: number): number;
  y(cost: number): number;
}

const scalesOf = (name: DimensionName, points: readonly MeasuredPoint[], left: number, top: number): Scales => {
  const [from, to] = [Math.min(...points.map(({ at }) => at)), Math.max(...points.map(({ at }) => at))];
  const isEven = dimensionOf(name).axis === 'even';
  const sizes = isEven ? evenAxis(to, field.width) : powersAxis(from, to, field.width);
  const costs = evenAxis(Math.max(...points.map(({ cpuMs }) => cpuMs.highest)), field.height);
  return {
    sizes,
    costs,
    x: (size) => pixel(left + field.left + sizes.place(size)),
    y: (cost) => pixel(top + field.top + field.height - costs.place(cost)),
  };
};

const axesOf = ({ sizes, costs, x, y }: Scales, counts: string, left: number, top: number): string[] => {
  const [from, to, bottom] = [left + field.left, left + field.left + field.width, top + field.top + field.height];
  return [
    ...costs.ticks.flatMap((cost) => [
      `<line x1="${from}" x2="${to}" y1="${y(cost)}" y2="${y(cost)}" stroke="${colours.grid}"/>`,
      text(from - 6, y(cost) + 4, `${cost}`, toTheLeft),
    ]),
    ...sizes.ticks.map((size) => text(x(size), bottom + 16, size.toLocaleString('en'), centred)),
    text(left + field.left + field.width / 2, bottom + 34, counts, centred),
  ];
};

/** A point of each size, with a line from its lowest round to its highest. */
const pointOf = ({ at, cpuMs }: MeasuredPoint, { x, y }: Scales): string[] => [
  `<line x1="${x(at)}" x2="${x(at)}" y1="${y(cpuMs.lowest)}" y2="${y(cpuMs.highest)}" stroke="${colours.point}"/>`,
  `<circle cx="${x(at)}" cy="${y(cpuMs.median)}" r="3" fill="${colours.point}"/>`,
];

/** Places that the fitted line is drawn through: on an axis of powers of ten it is no straight one, unless it is flat. */
const places = 25;

const panelOf = (name: DimensionName, points: readonly MeasuredPoint[], left: number, top: number): string[] => {
  const { says, counts } = dimensionOf(name);
  const { line } = growthOf(name, points);
  const scales = scalesOf(name, points, left, top);
  const drawn = scales.sizes
    .values(places)
    .map((size) => `${scales.x(size)},${scales.y(line.intercept + line.slope * size)}`);
  return [
    text(left + 8, top + 22, says, bold),
    ...axesOf(scales, counts, left, top),
    `<polyline points="${drawn.join(' ')}" fill="none" stroke="${colours.line}" stroke-width="2"/>`,
    ...points.flatMap((point) => pointOf(point, scales)),
  ];
};

/** CPU for an answer by what grows: a panel for each, with its points, their spread and the fitted line. */
export const growthPlotOf = ({ points }: GrowthResults): string =>
  picture(
    {
      width: columns * panel.width,
      height: headingHeight + Math.ceil(dimensionNames.length / columns) * panel.height,
      title: 'CPU for an answer, by what grows',
      heading: 'CPU milliseconds for an answer, by what grows',
    },
    dimensionNames.flatMap((name, index) =>
      panelOf(
        name,
        points[name],
        (index % columns) * panel.width,
        headingHeight + Math.floor(index / columns) * panel.height,
      ),
    ),
  );
