import { readFile } from 'node:fs/promises';

/** What people wrote on a page: all that stands above its marker. */
export const writtenAbove = async (marker: string, file: string): Promise<string> => {
  const [written = ''] = (await readFile(file, 'utf8')).split(marker);
  return written;
};
