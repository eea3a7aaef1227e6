import * as z from 'zod';
import { log } from '../../data/telemetry/log.ts';

/** One point, as Analytics Engine takes it. */
export interface Point {
  /** By what points are sampled, when there are too many of them. */
  readonly index: string;
  readonly blobs: readonly string[];
  readonly doubles: readonly number[];
}

/** What of the binding of Analytics Engine is used. It returns at once, and writes later. */
export interface PointsBinding {
  writeDataPoint(point: { indexes: string[]; blobs: string[]; doubles: number[] }): void;
}

/** The binding that points are written to; without one, as in tests that start no Worker, there are none. */
export const pointsBinding = {
  METRICS: z
    .custom<PointsBinding>(
      (value) => typeof value === 'object' && value !== null && 'writeDataPoint' in value,
      'is no dataset of Analytics Engine: bind one under this name in wrangler.toml',
    )
    .optional(),
};

/**
 * What Analytics Engine takes (developers.cloudflare.com/analytics/analytics-engine/limits). It drops what is beyond, without
 * a word; the local one takes everything.
 */
export const pointLimits = {
  /** Bytes of an index. */
  indexBytes: 96,
  blobs: 20,
  /** Bytes of all blobs of a point. */
  blobBytes: 16_384,
  doubles: 20,
  /** Points of one invocation of the Worker. */
  points: 25,
} as const;

const encoder = new TextEncoder();

/** As much of a text as fits in so many bytes, cut between characters. */
const cut = (text: string, bytes: number): string => {
  const { read } = encoder.encodeInto(text, new Uint8Array(bytes));
  return text.slice(0, read);
};

/** Blobs that fit together: each has the same room, and names of ours take a small part of it. */
const bounded = ({ index, blobs, doubles }: Point) => ({
  indexes: [cut(index, pointLimits.indexBytes)],
  blobs: blobs
    .slice(0, pointLimits.blobs)
    .map((blob) => cut(blob, Math.floor(pointLimits.blobBytes / pointLimits.blobs))),
  doubles: doubles.slice(0, pointLimits.doubles).map((double) => (Number.isFinite(double) ? double : 0)),
});

/** Writes the points of one invocation, within what is taken. Never throws, and is not waited for. */
export const writePoints = (binding: PointsBinding | undefined, points: readonly Point[]): void => {
  if (!binding) return;
  try {
    for (const point of points.slice(0, pointLimits.points)) binding.writeDataPoint(bounded(point));
  } catch (failure) {
    log('warn', 'Points are not written.', { failure });
  }
};
