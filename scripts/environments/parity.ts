import { environmentNames, environments } from '../../ops/environments.ts';
import { requiredSecrets } from '../../ops/secrets.ts';
import { brokenPromises } from './broken-promises.ts';
import { type Effective, effectiveBindings } from './effective-bindings.ts';

/** A database that was not provisioned has no id, which wrangler does not read: an id for each, to compare all else. */
const withEveryId = (text: string): string => {
  let count = 0;
  return text.replaceAll(/^(\[\[env\.\w+\.hyperdrive\]\]\nbinding = "\w+")\n(?!id)/gm, (_all, head: string) => {
    count += 1;
    return `${head}\nid = "not-provisioned-${count}"\n`;
  });
};

const missing = (wanted: readonly string[], found: readonly string[]) => wanted.filter((one) => !found.includes(one));

const twice = (all: readonly string[]): string[] => [...new Set(all.filter((one, at) => all.indexOf(one) !== at))];

/** What in one environment is otherwise than at the top of the file, which `make dev` and the tests run. */
const differencesFromTop = (name: string, top: Effective, effective: Effective): string[] => [
  ...missing(top.bindings, effective.bindings).map((binding) => `${name} lacks ${binding}.`),
  ...missing(effective.bindings, top.bindings).map((binding) => `${name} has ${binding}, which make dev has not.`),
  ...missing(top.crons, effective.crons).map((cron) => `${name} does not run what is due at "${cron}".`),
  ...Object.keys(requiredSecrets)
    .filter((secret) => effective.bindings.includes(`variable ${secret}`))
    .map((secret) => `${name} shows the secret ${secret} as a variable.`),
  ...(effective.worker === undefined ? [`${name} has no Worker's name.`] : []),
];

/**
 * Says what in the text of a configuration is missing in an environment, or shared by two of them that must not, or otherwise
 * than clients were promised. wrangler itself deploys an environment without any database, with a warning.
 */
export const findDisparities = async (text: string): Promise<string[]> => {
  const effective = await effectiveBindings(withEveryId(text), ['', ...environmentNames]);
  const top = effective.get('');
  const all = environmentNames.flatMap((name) => effective.get(name) ?? []);
  if (!top || all.length < environmentNames.length) throw new Error('wrangler read no environment.');
  return [
    ...(top.worker === undefined
      ? []
      : ['The top of the file has a name: wrangler deploy without an environment would pass.']),
    ...environmentNames.flatMap((name, index) => {
      const one = all[index];
      return one ? differencesFromTop(name, top, one) : [];
    }),
    ...twice(all.map(({ worker = '' }) => worker)).map((worker) => `Two environments are the Worker ${worker}.`),
    ...twice([...top.resources, ...all.flatMap(({ resources }) => resources)]).map((one) => `Two share the ${one}.`),
    ...brokenPromises(environments),
  ];
};
