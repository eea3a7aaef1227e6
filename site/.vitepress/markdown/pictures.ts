import type { MarkdownRenderer } from 'vitepress';

/** Has fences of mermaid drawn by the component of the theme; the picture travels as an attribute. */
export const withPictures = (md: MarkdownRenderer): void => {
  const { fence } = md.renderer.rules;
  md.renderer.rules.fence = (tokens, index, options, environment, self) => {
    const token = tokens[index];
    if (token?.info.trim() === 'mermaid') {
      return `<MermaidPicture source="${encodeURIComponent(token.content.trimEnd())}" />\n`;
    }
    return fence ? fence(tokens, index, options, environment, self) : '';
  };
};
