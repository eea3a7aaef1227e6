import { sha256 } from '../auth/sha256.ts';
import { preflight, withCors } from './cors.ts';
import type { Serve } from './graphql-server.ts';
import { finishResponse } from './http/finish-response.ts';
import { refuseMethod, schemaMethods } from './http/methods.ts';
import { admitViewer } from './identify-request.ts';
import { letIn, type Respond } from './let-in.ts';
import { limitByAddress } from './limits/limit-requests.ts';
import { addRateLimits } from './limits/rate-limit-fields.ts';
import { refusal } from './refusal.ts';
import { schema } from './schema.ts';
import { sdlOf } from './sdl.ts';
import { takesTextFrom } from './settings.ts';
import { observeRequest } from './telemetry/observe-request.ts';

/** Where the schema is served. */
export const schemaEndpoint = '/schema.graphql';

/** What its requests are named by in the log, in traces and in points. */
const operation = 'schema';

/** The schema as text, and the hash by which a client asks whether it is still the same. Printed when it is first asked for. */
interface PrintedSchema {
  readonly text: string;
  readonly etag: string;
}

let printed: PrintedSchema | undefined;

const printedSchema = async (): Promise<PrintedSchema> => {
  if (printed) return printed;
  const text = sdlOf(schema);
  // A hash is no secret, and half of it is enough to tell two releases apart.
  printed = { text, etag: `"${(await sha256(text)).slice(0, 32)}"` };
  return printed;
};

const hidden = (): Response =>
  refusal({
    status: 403,
    code: 'FORBIDDEN',
    message:
      'The schema is shown to whoever may send documents of its own: an API key with the scope "ownDocuments". Have a key made that has it.',
  });

/** Whether a client has what it asks for: by the weak comparison of RFC 9110, section 13.1.2. */
const isKnown = ({ headers }: Request, etag: string): boolean =>
  (headers.get('If-None-Match') ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag);

/** Answers with the schema, to a caller who was found out and may see it. */
const show: Respond = async (request, viewer, data, { settings, report: { requestId } }) => {
  if (viewer) {
    const admitted = await admitViewer(viewer, data, requestId);
    if (admitted instanceof Response) return admitted;
  }
  if (!takesTextFrom(settings, viewer)) return hidden();
  const { text, etag } = await printedSchema();
  const headers = new Headers({ ETag: etag, 'Cache-Control': 'private, no-cache', Vary: 'Authorization' });
  addRateLimits(headers, null);
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  headers.set('Content-Type', 'text/plain; charset=utf-8');
  return new Response(request.method === 'HEAD' ? null : text, { headers });
};

const isSchema = ({ status }: Response): boolean => status === 200 || status === 304;

/** Answers one request for the schema: what introspection tells, for those whom production answers documents of their own. */
export const serveSchema: Serve = async (request, environment, runtime, circumstances = {}) => {
  if (request.method === 'OPTIONS') return preflight(schemaMethods);
  const later = (work: Promise<unknown>) => runtime.waitUntil(work);
  const response = await observeRequest(request, environment, runtime, async (report) => {
    report.nameOperation(operation);
    const refused = refuseMethod(request, schemaMethods) ?? (await limitByAddress(request, environment.counters));
    return refused ?? letIn(request, { ...environment, later, circumstances, report }, show);
  });
  return isSchema(response) ? withCors(response) : finishResponse(request, response);
};
