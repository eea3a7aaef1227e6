import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Suites that leave changed rows behind, in the order in which they run: what is simulated leaves the least as it was. */
const changing = [/\/test\/writes\//, /\/test\/simulation\//];

const rankOf = ({ moduleId }: TestSpecification): number => changing.findIndex((suite) => suite.test(moduleId));

/** Has the suites that leave changed rows behind run after all others: on Vitess they share one cluster, and one after another. */
export class WritesLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}
