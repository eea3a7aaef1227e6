-- Fires when: more than 1 % of the requests to one version of the Worker met a defect of it in ten minutes.
-- Look every: 1 minute
-- Runbook: rollback
SELECT
  blob7 AS version,
  sum(_sample_interval) AS requests,
  sumIf(_sample_interval, blob4 = 'INTERNAL_SERVER_ERROR') / sum(_sample_interval) AS defect_share
FROM openinsure_graph
WHERE index1 = 'request' AND timestamp > NOW() - INTERVAL '10' MINUTE
GROUP BY version
HAVING requests >= 20 AND defect_share > 0.01
