import { useData } from 'vitepress';
import { defineComponent, h, onMounted, onUnmounted, ref, useId, watch } from 'vue';
import { paletteOf } from './palette.ts';

/** A picture is drawn when it is no farther from the window than this. */
const nearby = '600px';

/** The width that a picture wants, in pixels, as Mermaid writes it into its style. */
const naturalWidthOf = (svg: string): string => /max-width:\s*([\d.]+px)/.exec(svg)?.[1] ?? '0px';

/** Pictures are drawn one after another: Mermaid has one set of options for all, and the first one is seen the sooner. */
let queue: Promise<unknown> = Promise.resolve();

const drawnAs = (name: string, text: string, dark: boolean): Promise<string> => {
  const drawing = queue.then(async () => {
    const { default: mermaid } = await import('mermaid');
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      theme: 'base',
      // Mermaid's own choice is elk, which is twice as large as all the rest of it: drawn-kinds.ts leaves it out.
      layout: 'dagre',
      themeVariables: paletteOf(dark),
      // Six lines of life fit beside one another on a page.
      sequence: { actorMargin: 14, width: 124, wrap: true },
    });
    return (await mermaid.render(name, text)).svg;
  });
  queue = drawing.catch(() => undefined);
  return drawing;
};

/**
 * Draws a picture in the reader's browser. Mermaid is loaded by pages that have one, and by no others. Until it is drawn, and
 * where nothing runs, the picture's text stands there.
 */
export const MermaidPicture = defineComponent({
  props: { source: { type: String, required: true } },
  setup(props) {
    const text = decodeURIComponent(props.source);
    const name = `picture-${useId()}`;
    const figure = ref<HTMLElement>();
    const svg = ref('');
    const { isDark } = useData();

    const draw = async (dark: boolean): Promise<void> => {
      svg.value = await drawnAs(name, text, dark);
    };

    const observer =
      typeof IntersectionObserver === 'undefined'
        ? undefined
        : new IntersectionObserver(
            ([entry]) => {
              if (!entry?.isIntersecting) return;
              observer?.disconnect();
              watch(isDark, draw, { immediate: true });
            },
            { rootMargin: nearby },
          );
    onMounted(() => figure.value && observer?.observe(figure.value));
    onUnmounted(() => observer?.disconnect());

    return () =>
      h('figure', { class: 'picture', ref: figure }, [
        svg.value === ''
          ? h('pre', { key: 'text' }, text)
          : // Mermaid has made it of our own text, with its strict settings.
            h('div', {
              key: 'drawn',
              innerHTML: svg.value,
              style: { '--natural-width': naturalWidthOf(svg.value) },
            }),
      ]);
  },
});
