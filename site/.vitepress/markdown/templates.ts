import type { MarkdownRenderer } from 'vitepress';

/** Shows two braces as they are: in a page, which becomes a template of Vue, they would be code. */
export const withoutTemplates = (md: MarkdownRenderer): void => {
  md.renderer.rules.text = (tokens, index) =>
    md.utils.escapeHtml(tokens[index]?.content ?? '').replaceAll('{{', '&#123;&#123;');
};
