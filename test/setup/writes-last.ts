import { BaseSequencer, type TestSpecification } from 'vitest/node';

const writes = (specification: TestSpecification): boolean =>
  /\/test\/(?:writes|simulation)\//.test(specification.moduleId);

/** Has the suites that leave changed rows behind run after all others: on Vitess they share one cluster, and one after another. */
export class WritesLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter((file) => !writes(file)), ...sorted.filter(writes)];
  }
}
