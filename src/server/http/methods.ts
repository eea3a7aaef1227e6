import { refusal } from '../refusal.ts';

/** The methods of a resource that can only be read. HEAD is GET without the content of the answer. */
export const readMethods = ['GET', 'HEAD'] as const;

/** The methods of the graph. */
export const graphMethods = [...readMethods, 'POST', 'OPTIONS'] as const;

/** The methods of its schema as text, which a page may read, too. */
export const schemaMethods = [...readMethods, 'OPTIONS'] as const;

/** Whether a request only reads, and says all of what it asks for in its address. */
export const isRead = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD';

/** 405 for a method that a resource does not have; null for the others. */
export const refuseMethod = ({ method }: Request, methods: readonly string[]): Response | null =>
  methods.includes(method)
    ? null
    : refusal({
        status: 405,
        code: 'BAD_REQUEST',
        message: `${method} is not answered here. Use one of ${methods.join(', ')}.`,
        headers: { Allow: methods.join(', ') },
      });
