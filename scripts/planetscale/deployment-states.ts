/** What a state of a deployment means to us. */
export interface DeploymentState {
  /** What a person is told. */
  words: string;
  /**
   * `moves`: it changes by itself; `waits`: somebody must act; `done`, `undone`, `failed`: final.
   */
  kind: 'moves' | 'waits' | 'done' | 'undone' | 'failed';
}

/** All states of PlanetScale's published API description. */
const states: Readonly<Record<string, DeploymentState>> = {
  pending: { words: 'being checked', kind: 'moves' },
  ready: { words: 'ready to deploy', kind: 'waits' },
  no_changes: { words: 'nothing to deploy', kind: 'failed' },
  queued: { words: 'queued', kind: 'moves' },
  submitting: { words: 'copying', kind: 'moves' },
  in_progress: { words: 'copying', kind: 'moves' },
  pending_cutover: { words: 'waits for apply', kind: 'waits' },
  in_progress_vschema: { words: 'changing the VSchema', kind: 'moves' },
  in_progress_cutover: { words: 'cutting over', kind: 'moves' },
  complete_pending_revert: { words: 'deployed, can be reverted', kind: 'waits' },
  complete: { words: 'deployed', kind: 'done' },
  in_progress_cancel: { words: 'being cancelled', kind: 'moves' },
  complete_cancel: { words: 'cancelled', kind: 'undone' },
  cancelled: { words: 'cancelled', kind: 'undone' },
  error: { words: 'failed, blocks the queue', kind: 'failed' },
  complete_error: { words: 'failed, blocks the queue', kind: 'failed' },
  in_progress_revert: { words: 'being reverted', kind: 'moves' },
  in_progress_revert_vschema: { words: 'being reverted', kind: 'moves' },
  complete_revert: { words: 'reverted', kind: 'undone' },
  complete_revert_error: { words: 'the revert failed', kind: 'failed' },
};

/** What a state means. One that PlanetScale may add is shown as it is, and waited for. */
export const deploymentStateOf = (state: string): DeploymentState => states[state] ?? { words: state, kind: 'moves' };
