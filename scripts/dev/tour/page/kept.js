// What the page keeps, in the browser's tab: a new tab begins anew, a reload goes on. No token is kept.

/** Keeps a value under a name. */
export const keep = (name, value) => sessionStorage.setItem(`tour:${name}`, JSON.stringify(value));

/** The value that is kept under a name. */
export const kept = (name, byDefault) => JSON.parse(sessionStorage.getItem(`tour:${name}`) ?? 'null') ?? byDefault;
