const outboxRead = /^\s*select\s+[\w\s,.]*\borg_id\b[\w\s,.]*\bfrom\s+\w+_outbox_events\s+where\b([\s\S]*)$/i;

/** What the sweep must say: what is not delivered, is due, and no more than so many. */
const demands = [/\bdelivered_at\s+is\s+null\b/i, /\bdue_at\s*<=\s*\?/i, /\blimit\s+(?:\?|\d+)\s*$/i];

/** By which it would find more than that. */
const escapes = /\b(?:or|union|select|not)\b/i;

/**
 * Whether a scanned statement is the sweep: the one read that asks every shard, by intent, for events that are due. It
 * finds them by an index of their own, and a bounded number; what it finds is then delivered tenant by tenant.
 */
export const isSweep = (code: string): boolean => {
  const [, conditions] = outboxRead.exec(code) ?? [];
  return conditions !== undefined && demands.every((demand) => demand.test(conditions)) && !escapes.test(conditions);
};
