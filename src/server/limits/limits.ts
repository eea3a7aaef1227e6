/** A bound on what one request may ask. */
interface Limit {
  readonly maximum: number;
  /** What `maximum` counts. */
  readonly unit: string;
  /** How a refusal begins: the amount and the unit follow. */
  readonly subject: string;
  /** What the caller can do. */
  readonly remedy: string;
}

/**
 * Every bound on a request, by the name that a refusal gives in `extensions.limit`, in the order in which they are looked
 * at: the cheap ones guard the dear ones. `docs/decisions/0011` says why they are what they are. Pages have theirs
 * (`maxPageSize`), and so has `nodes` (`maxNodes`).
 */
export const limits = {
  body: {
    maximum: 131_072,
    unit: 'bytes',
    subject: 'The body of the request has at least',
    remedy: 'Send less in one request: shorter variables, or a shorter document.',
  },
  document: {
    maximum: 32_768,
    unit: 'characters',
    subject: 'The document has',
    remedy: 'Split it into several requests, and move long values into variables.',
  },
  tokens: {
    maximum: 2_000,
    unit: 'tokens',
    subject: 'The document has',
    remedy: 'Split it into several requests, and move lists of values into variables.',
  },
  /** The parser calls itself for each bracket: this bounds its stack, and that of all who walk the document. */
  nesting: {
    maximum: 64,
    unit: 'brackets open at once',
    subject: 'The document has',
    remedy: 'Ask for the inner objects in a request of their own, by their ids.',
  },
  /** A name stands in the answer once for each object, and in each error: it multiplies. */
  name: {
    maximum: 100,
    unit: 'characters',
    subject: 'A name in the document has',
    remedy: 'Shorten aliases, and names of variables, fragments and operations.',
  },
  depth: {
    maximum: 20,
    unit: 'levels of fields',
    subject: 'The document has, with its fragments put in place,',
    remedy: 'Ask for the inner objects in a request of their own, by their ids.',
  },
  fields: {
    maximum: 1_000,
    unit: 'fields',
    subject: 'The document has, with its fragments put in place,',
    remedy: 'Leave out what is not shown, or split the document into several requests.',
  },
  aliases: {
    maximum: 50,
    unit: 'aliases',
    subject: 'The document has',
    remedy: 'Ask for many objects with a list or `nodes(ids:)`, or split the document into several requests.',
  },
  directives: {
    maximum: 30,
    unit: 'directives',
    subject: 'The document has',
    remedy: 'Put one directive on a fragment instead of one on each field.',
  },
  /** graphql compares fields of one name with one another, pair by pair, and gives up at so many steps. */
  comparisons: {
    maximum: 500_000,
    unit: 'steps',
    subject: 'To compare the fields that the document repeats takes at least',
    remedy: 'Ask for each field once in its place: the same field twice is one in the answer.',
  },
  cost: {
    maximum: 50_000,
    unit: 'objects',
    subject: 'The answer may cost as much as',
    remedy: 'Ask for smaller pages with `first`, for fewer lists inside lists, or for fewer counts.',
  },
  /** The same for a document that an API key sends as text: nobody has looked at it before. */
  ownDocument: {
    maximum: 10_000,
    unit: 'objects',
    subject: 'The answer to a document of your own may cost as much as',
    remedy: 'Ask for smaller pages with `first`, or have the document persisted: those may cost more.',
  },
} as const satisfies Record<string, Limit>;

/** What the parts of a request cost, in objects: `docs/decisions/0011` has the times that they were measured by. */
export const costWeights = {
  /** The request itself: the look-up of its credential. */
  request: 1,
  /** An object in the answer. */
  object: 1,
  /** A page of a list, of each parent: for many parents it is a part of a statement, which takes as long as a statement. */
  page: 20,
  /** A statement that finds objects for up to 500 others at once: an edge to one object, or a list without pages. */
  statement: 20,
  /** A `totalCount` of each list, or a value of a facet: it looks at up to 10,000 entries of an index. */
  count: 100,
} as const;

/** What an answer tells of errors: what a caller has sent is repeated in them. */
export const errorLimits = {
  /** Errors for which a request is refused. */
  ofRequest: 10,
  /** Errors of fields that are missing in an answer. */
  ofFields: 1_000,
  /** Characters of one message. */
  messageLength: 600,
} as const;

/** How long a request may take to arrive: until then it costs nothing but the wait. */
export const bodyTime = { maximumSeconds: 10 } as const;

/** A bound on requests over time, to each of Cloudflare's locations. A binding in wrangler.toml counts, and repeats it. */
export interface RequestRate {
  /** The name that a refusal gives in `extensions.limit`. */
  readonly name: string;
  readonly maximum: number;
  readonly periodSeconds: number;
  /** Whose requests are counted. */
  readonly subject: string;
}

/** Requests of one who was recognised: a user of an organization, or an API key. The binding is REQUEST_RATE. */
export const requestRate = {
  name: 'requests',
  maximum: 600,
  periodSeconds: 60,
  subject: 'caller',
} as const satisfies RequestRate;

/**
 * Requests of one address, whatever their credentials: those of ten busy callers in one office. It bounds what made-up
 * credentials can cost. The binding is ADDRESS_RATE.
 */
export const addressRate = {
  name: 'requestsOfAddress',
  maximum: 6_000,
  periodSeconds: 60,
  subject: 'address',
} as const satisfies RequestRate;

/** A bound on what documents cost over time. It fills up evenly, and is full after the period. */
export interface CostRate extends Omit<RequestRate, 'subject'> {
  /** In objects, as estimated before execution. */
  readonly maximum: number;
}

/**
 * What the own documents of one API key may cost: a tenth of the time of one database, by the times of `docs/decisions/0011`.
 * The Durable Object COST_METERS keeps it.
 */
export const costRate = {
  name: 'costOverTime',
  maximum: 200_000,
  periodSeconds: 60,
} as const satisfies CostRate;

/** The name of a limit. */
export type LimitName = keyof typeof limits;
