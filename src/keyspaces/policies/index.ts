import './handlers/conclude-notices.ts';
import './handlers/mark-renewed.ts';
import './handlers/open-policy.ts';
import './additional-insured.ts';
import './coverage.ts';
import './mutations/cancel-policy.ts';
import './mutations/issue-policy.ts';
import './notice.ts';
import './policy.ts';
import './policy-as-of.ts';
import './policy-document.ts';
import './policy-segment.ts';
import './policy-transaction.ts';
import './preview-cancellation.ts';
// In the order in which they move a policy, so that one whose days have all passed gets to its end in one run.
import './tasks/begin-terms.ts';
import './tasks/put-cancellations-into-effect.ts';
import './tasks/end-terms.ts';
