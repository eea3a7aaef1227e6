import { readFromClone } from '../../contracts/generated-files.ts';
import { type Page, table } from '../page.ts';

/** A target of the Makefile. */
export interface Target {
  readonly name: string;
  readonly help: string;
}

/** The targets of a Makefile that its help lists. */
export const targetsOf = (makefile: string): Target[] =>
  [...makefile.matchAll(/^([a-z][a-z-]*):.*?## (.+)$/gm)].map(([, name = '', help = '']) => ({ name, help }));

/** What the targets are for, by whom they serve. Others are listed behind them. */
const groups: readonly { readonly title: string; readonly targets: RegExp }[] = [
  { title: 'Run it', targets: /^(help|install|dev|seed|reset|token|vitess-.*)$/ },
  { title: 'Try it', targets: /^(check|test.*|simulate.*|bench.*|drift|sums|contracts)$/ },
  {
    title: 'Write what follows from the code',
    targets: /^(generate|migrate|schema|docs|codegen|publish-schema|vschema|search-terms|site.*|.*-manifest|package)$/,
  },
  {
    title: 'Operate it',
    targets:
      /^(provision|release|rollback|secrets|environments|migrat.+|board|rehearse.*|rotate.*|credentials.*|watch.*|alerts.*)$/,
  },
];

/** Every target of make. */
export const targetsPage = async (): Promise<Page> => {
  const all = targetsOf(await readFromClone('Makefile'));
  const groupOf = ({ name }: Target) => groups.find(({ targets }) => targets.test(name))?.title ?? 'Others';
  const grouped = Object.groupBy(all, groupOf);
  const titles = [...groups.map(({ title }) => title), 'Others'];
  return {
    path: 'make-targets',
    title: 'Make targets',
    content: [
      '# Make targets',
      'Everything that a developer or an operator does begins with `make`. Variables follow the target: `make dev PORT=8801`.',
      ...titles.flatMap((title) => {
        const targets = grouped[title];
        if (!targets) return [];
        return [
          `## ${title}`,
          table(
            ['target', 'does'],
            targets.map(({ name, help }) => [`\`make ${name}\`{#${name}}`, help]),
          ),
        ];
      }),
    ].join('\n\n'),
  };
};
