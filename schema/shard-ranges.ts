/** Hexadecimal digits of a whole hash. */
const hashDigits = 16;

/** The first hash behind the last one. */
const endOfHashes = 1n << 64n;

/** A shard's hashes: from `start` up to, and without, `end`. */
interface Range {
  start: bigint;
  end: bigint;
}

/** The bounds of a range as Vitess writes it: `-80`, `80-c0`, `c0-`; `0` and `-` hold all hashes. */
function boundsOf(range: string): Range {
  const [, from, to] = /^((?:[0-9a-f]{2}){0,8})-((?:[0-9a-f]{2}){0,8})$/.exec(range === '0' ? '-' : range) ?? [];
  if (from === undefined || to === undefined) throw new Error(`${range} is no range of hashes, such as 80-c0.`);
  const hashAt = (digits: string) => BigInt(`0x${digits.padEnd(hashDigits, '0')}`);
  return { start: from === '' ? 0n : hashAt(from), end: to === '' ? endOfHashes : hashAt(to) };
}

/** The ranges themselves, when each hash is in exactly one of them and they stand in their order. Throws when not. */
export function wholeRanges(ranges: readonly string[]): readonly string[] {
  let expected = 0n;
  for (const range of ranges) {
    const { start, end } = boundsOf(range);
    if (start !== expected || end <= start) throw new Error(`${ranges.join(' ')}: ${range} leaves a gap or overlaps.`);
    expected = end;
  }
  if (expected !== endOfHashes) throw new Error(`${ranges.join(' ')}: the last hashes are in no shard.`);
  return ranges;
}

/** Ranges of equal size: `-80` and `80-` for two shards, `0` for an unsharded keyspace. */
export function equalRanges(count: number): string[] {
  if (count === 1) return ['0'];
  const bounds = Array.from({ length: count + 1 }, (_, index) =>
    index === 0 || index === count
      ? ''
      : Math.floor((256 * index) / count)
          .toString(16)
          .padStart(2, '0'),
  );
  return bounds.slice(1).map((end, index) => `${bounds[index]}-${end}`);
}

/**
 * Cuts a range so that one part holds hardly more than the rows of one hash: those whose first four digits are the same.
 *
 * @returns the parts that replace the range, and which of them holds the hash
 */
export function rangesAround(range: string, hash: string): { parts: string[]; holder: string } {
  const isolated = `${hash.slice(0, 4)}-${boundAfter(hash.slice(0, 4))}`;
  const { start, end } = boundsOf(range);
  const inner = boundsOf(isolated);
  if (inner.start < start || inner.end > end) throw new Error(`${range} does not hold ${hash}.`);
  const [from = '', to = ''] = range === '0' ? [] : range.split('-');
  const parts = [
    ...(start < inner.start ? [`${from}-${hash.slice(0, 4)}`] : []),
    isolated,
    ...(inner.end < end ? [`${boundAfter(hash.slice(0, 4))}-${to}`] : []),
  ];
  return { parts, holder: isolated };
}

/** The bound behind all hashes that begin with four digits; none behind the last ones. */
function boundAfter(digits: string): string {
  const next = Number.parseInt(digits, 16) + 1;
  return next > 0xffff ? '' : next.toString(16).padStart(4, '0');
}
