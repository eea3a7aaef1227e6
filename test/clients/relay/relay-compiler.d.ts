declare module 'relay-compiler' {
  /** Where the compiler's program for this machine is; null where it has none. */
  const program: string | null;
  export default program;
}
