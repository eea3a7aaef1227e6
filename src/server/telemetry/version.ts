import * as z from 'zod';

/** Letters of a version that are enough to tell it from others. */
export const versionLength = 7;

/** The header by which `/readyz` says which version answers: a release asks for one version and must hear of no other. */
export const versionHeader = 'X-Version';

/** The binding that tells which version of the Worker runs; none where nothing was deployed. */
export const versionBinding = {
  CF_VERSION_METADATA: z.object({ id: z.string(), tag: z.string().optional() }).optional(),
};

/** The version that runs, by the first letters of its commit, which a release gives it as tag, or of its id. */
export const versionOf = ({
  CF_VERSION_METADATA: version,
}: z.infer<z.ZodObject<typeof versionBinding>>): string | undefined =>
  (version?.tag || version?.id)?.slice(0, versionLength);
