-- Fires when: a keyspace failed more than 1 % of the requests that touched it in five minutes. More than 5 % wakes somebody up.
-- Look every: 1 minute
-- Runbook: keyspace-down
SELECT
  blob11 AS keyspace,
  sum(_sample_interval) AS requests,
  sumIf(_sample_interval, blob3 = 'error') / sum(_sample_interval) AS error_share
FROM openinsure_graph
WHERE index1 = blob11 AND timestamp > NOW() - INTERVAL '5' MINUTE
GROUP BY keyspace
HAVING requests >= 20 AND error_share > 0.01
