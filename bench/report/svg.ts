const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Attributes of a text. */
export const bold = ' font-weight="bold"';
export const toTheLeft = ' text-anchor="end"';
export const centred = ' text-anchor="middle"';

/** A text whose line begins here, unless its style says otherwise. */
export const text = (x: number, y: number, words: string, style = ''): string =>
  `<text x="${x}" y="${y}"${style}>${escaped(words)}</text>`;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** What programs say of it that show it to nobody. */
  readonly title: string;
  /** What stands above everything else. */
  readonly heading: string;
}

/** A picture on white, of parts that are SVG already. */
export const picture = ({ width, height, title, heading }: Picture, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif" font-size="11">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" fill="white"/>
${text(8, 22, heading, ' font-size="14" font-weight="bold"')}
${parts.join('\n')}
</svg>
`;
