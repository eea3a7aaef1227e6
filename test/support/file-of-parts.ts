/** A part of a file in comma-separated values, as the graph answers it. */
interface Part {
  readonly text: string;
  readonly endCursor: string | null;
}

const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** All lines of a file that is read part by part, cell by cell and by their headings. */
export const fileOfParts = async (read: (after: string | null) => Promise<Part>): Promise<Record<string, string>[]> => {
  let [text, after] = ['', null as string | null];
  do {
    const part = await read(after);
    text += part.text;
    after = part.endCursor;
  } while (after !== null);
  const [headings = '', ...lines] = text.split('\r\n').filter((line) => line !== '');
  const names = cellsOf(headings);
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, place) => [names[place] ?? '', cell])));
};
