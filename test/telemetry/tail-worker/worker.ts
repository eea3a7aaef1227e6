/** What was told since the last time that somebody asked. */
const told: unknown[] = [];

export default {
  fetch: () => Response.json(told.splice(0)),
  tailStream: (onset: TailStream.TailEvent<TailStream.Onset>) => {
    told.push(onset);
    return (event: TailStream.TailEvent) => {
      told.push(event);
    };
  },
} satisfies ExportedHandler;
