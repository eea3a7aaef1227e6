import './bind-approval.ts';
import './insured.ts';
import './loss-history-year.ts';
import './quote.ts';
import './quote-coverage.ts';
import './rating-step.ts';
import './referral.ts';
import './submission.ts';
