/** What the runtime tells of a trace, as far as the tests read it. */
interface TailEvent {
  readonly spanContext: { readonly traceId: string; readonly spanId?: string };
  readonly event: {
    readonly type: string;
    readonly name?: string;
    /** Of a span that is opened: its own. The context has that of the span around it. */
    readonly spanId?: string;
    readonly info?: unknown;
    readonly level?: string;
    readonly message?: unknown;
  };
}

interface TracedSpan {
  name: string;
  readonly attributes: string[];
  readonly children: TracedSpan[];
}

/** The lines that were logged, as JSON. */
export const linesOf = (events: readonly TailEvent[]): Record<string, unknown>[] =>
  events.flatMap(({ event: { type, message } }) => (type === 'log' ? [JSON.parse(String([message].flat()[0]))] : []));

const attributeLines = (info: unknown): string[] =>
  (Array.isArray(info) ? info : []).map(({ name, value }: { name: string; value: unknown }) => `${name}=${value}`);

/** The runtime has spans of its own for fetches and connections; how long a place is waited for is a matter of chance. */
const isOurs = ({ name }: TracedSpan): boolean => /^(?:keyspace |outbox\.)/.test(name);

/** The spans that one invocation has opened, below its root. */
const treeOf = (events: readonly TailEvent[]): TracedSpan => {
  const root: TracedSpan = { name: 'fetch', attributes: [], children: [] };
  const spans = new Map<string, TracedSpan>();
  for (const { event, spanContext } of events) {
    const around = spans.get(spanContext.spanId ?? '') ?? root;
    if (event.type === 'spanOpen') {
      const span = { name: event.name ?? '', attributes: [], children: [] };
      around.children.push(span);
      spans.set(event.spanId ?? '', span);
    }
    // The runtime's own attributes of the request (addresses, sizes) are no part of what is promised here.
    if (event.type === 'attributes' && around !== root) around.attributes.push(...attributeLines(event.info));
    const { info } = event;
    if (event.type !== 'spanUpdate' || typeof info !== 'object' || info === null) continue;
    if ('name' in info) around.name = String(info.name);
    if ('status' in info) around.attributes.push(`status=${JSON.stringify(info.status)}`);
  }
  return root;
};

const textOf = ({ name, attributes, children }: TracedSpan, indent: string): string =>
  [
    `${indent}${[name, ...attributes.toSorted()].join(' ')}\n`,
    // Those beside each other were opened in an order of chance.
    ...children
      .filter(isOurs)
      .map((child) => textOf(child, `${indent}  `))
      .toSorted(),
  ].join('');

/** Our spans of one invocation as a text to compare. */
export const traceTree = (events: readonly TailEvent[]): string => textOf(treeOf(events), '');

/** The events of each invocation, in the order in which they began. */
export const invocationsOf = (events: readonly TailEvent[]): TailEvent[][] => [
  ...Map.groupBy(events, ({ spanContext }) => spanContext.traceId).values(),
];
