import { blobColumns, doubleColumns } from '../../src/server/telemetry/columns.ts';
import type { PointsBinding } from '../../src/server/telemetry/points.ts';

/** A point as it was written, by the names of its columns. */
export type RecordedPoint = { index: string } & Record<(typeof blobColumns)[number], string> &
  Record<(typeof doubleColumns)[number], number>;

/** A dataset of Analytics Engine that keeps what is written to it, as it was written. */
export class RecordedPoints implements PointsBinding {
  readonly written: { indexes: string[]; blobs: string[]; doubles: number[] }[] = [];

  writeDataPoint(point: { indexes: string[]; blobs: string[]; doubles: number[] }): void {
    this.written.push(point);
  }

  /** What was written since the last time, by the names of its columns. */
  take(): RecordedPoint[] {
    return this.written.splice(0).map(({ indexes, blobs, doubles }) => {
      const texts = blobColumns.map((name, position) => [name, blobs[position]]);
      const numbers = doubleColumns.map((name, position) => [name, doubles[position]]);
      // Object.fromEntries loses the literal keys.
      return { index: indexes[0], ...Object.fromEntries([...texts, ...numbers]) } as RecordedPoint;
    });
  }
}
