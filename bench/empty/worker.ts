/** A Worker that does nothing: what workerd itself takes to start. */
export default {
  fetch: () => new Response('ok'),
} satisfies ExportedHandler;
