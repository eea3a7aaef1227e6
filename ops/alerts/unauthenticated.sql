-- Fires when: more than 20 % of the requests of five minutes had a credential that was not taken, or could not be checked.
-- Look every: 1 minute
-- Runbook: key-rotation
SELECT
  sum(_sample_interval) AS requests,
  sumIf(_sample_interval, blob4 = 'UNAUTHENTICATED' OR blob4 = 'AUTHENTICATION_UNAVAILABLE') / sum(_sample_interval) AS share
FROM openinsure_graph
WHERE index1 = 'request' AND timestamp > NOW() - INTERVAL '5' MINUTE
HAVING requests >= 20 AND share > 0.2
