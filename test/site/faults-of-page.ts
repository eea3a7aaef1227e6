import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '../support/browser.ts';

/** How a reader looks at the site. */
export interface View {
  readonly name: string;
  /** In pixels. */
  readonly width: number;
  readonly dark: boolean;
}

/** At a desk by day, and on a telephone by night: what one of them shows wrongly, no third needs to find. */
export const desk: View = { name: 'at a desk by day', width: 1_400, dark: false };
export const telephone: View = { name: 'on a telephone by night', width: 390, dark: true };

/** Pictures are drawn when they come near the window: one as high as this, in pixels, sees all of a page at once. */
const height = 30_000;

const drawMs = 30_000;
const pollMs = 50;

/**
 * In the page: what is wrong with each picture, or null while one is still its text. One that Mermaid could not draw is a bomb
 * and the words "Syntax error"; one that has no size, no word or nothing with an outline is drawn for nobody.
 */
const pictures = `(() => {
  const figures = [...document.querySelectorAll('figure.picture')];
  if (figures.some((figure) => !figure.querySelector('svg'))) return null;
  const seen = (element) => { const { width, height } = element.getBoundingClientRect(); return width > 0 && height > 0; };
  const drawn = figures.flatMap((figure, at) => {
    const svg = figure.querySelector('svg');
    const { width, height } = svg.getBoundingClientRect();
    const words = [...svg.querySelectorAll('text, foreignObject')].filter((one) => one.textContent.trim() !== '' && seen(one));
    const lines = [...svg.querySelectorAll('path, rect, line, polygon')].filter(seen);
    const wrong = svg.getAttribute('aria-roledescription') === 'error' ? 'is an error of Mermaid'
      : width < 100 || height < 40 ? 'is ' + Math.round(width) + ' by ' + Math.round(height) + ' pixels'
      : words.length < 2 ? 'has ' + words.length + ' words' : lines.length < 2 ? 'has ' + lines.length + ' lines' : null;
    return wrong ? ['picture ' + (at + 1) + ' ' + wrong] : [];
  });
  const images = [...document.querySelectorAll('.vp-doc img, .VPImage')].filter((image) => getComputedStyle(image).display !== 'none');
  if (images.some((image) => !image.complete)) return null;
  return [...drawn, ...images.filter((image) => image.naturalWidth === 0).map((image) => image.src + ' shows nothing')];
})()`;

/** In the page: by how many pixels it is wider than the window, and what is the widest. */
const overflow = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const outside = [...document.querySelectorAll('.VPContent *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
  const [first] = outside;
  return [(scrollWidth - clientWidth) + ' pixels wider than the window: ' + (first ? first.tagName + '.' + first.className : '')];
})()`;

/** Shows a page in a view, once all its pictures are drawn, and tells what a reader would find wrong with it. */
export const faultsOf = async (page: Page, url: string, view: View): Promise<string[]> => {
  const before = { requests: page.requests.length, problems: page.problems.length };
  await page.view({ ...view, height });
  await page.goTo(url);
  const { origin } = new URL(url);
  const deadline = performance.now() + drawMs;
  let found = await page.evaluate<string[] | null>(pictures);
  // A page that complains will not draw any more.
  while (found === null && performance.now() < deadline && page.problems.length === before.problems) {
    await sleep(pollMs);
    found = await page.evaluate<string[] | null>(pictures);
  }
  const wide = await page.evaluate<string[]>(overflow);
  const elsewhere = page.requests
    .slice(before.requests)
    .filter((one) => /^https?:/.test(one) && !one.startsWith(origin));
  return [
    ...(found ?? ['a picture is not drawn']),
    ...wide,
    ...elsewhere.map((one) => `asks ${one}`),
    ...page.problems.slice(before.problems).map((one) => `complains: ${one}`),
  ];
};
