/** A fence that shows a file of the clone: its first line names it. */
const shownFile = /^```ts (\S+)\n[\s\S]*?^```$/gm;

/** A page with the files that it shows as they are now. */
export const withShownFiles = async (page: string, read: (file: string) => Promise<string>): Promise<string> => {
  const files = new Set([...page.matchAll(shownFile)].map(([, file = '']) => file));
  const contents = new Map(await Promise.all([...files].map(async (file) => [file, await read(file)] as const)));
  return page.replaceAll(shownFile, (_, file: string) => `\`\`\`ts ${file}\n${contents.get(file)}\`\`\``);
};
