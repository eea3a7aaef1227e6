import './handlers/open-policy.ts';
import './additional-insured.ts';
import './coverage.ts';
import './notice.ts';
import './policy.ts';
import './policy-as-of.ts';
import './policy-segment.ts';
import './policy-transaction.ts';
