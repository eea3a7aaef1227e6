/** What was told since the last time that somebody asked. */
const told: unknown[] = [];

/** The runtime's own numbers are integers that JSON does not know. */
const asJson = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? Number(part) : part));

export default {
  fetch: () => new Response(asJson(told.splice(0))),
  tailStream: (onset: TailStream.TailEvent<TailStream.Onset>) => {
    told.push(onset);
    return (event: TailStream.TailEvent<TailStream.EventType>) => {
      told.push(event);
    };
  },
} satisfies ExportedHandler;
