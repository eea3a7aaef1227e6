-- Fires when: a keyspace was left alone by a request in the last five minutes, because it had failed too often before.
-- Look every: 1 minute
-- Runbook: circuit-open
SELECT
  blob11 AS keyspace,
  sum(_sample_interval) AS requests,
  count(DISTINCT blob9) AS organizations
FROM openinsure_graph
WHERE index1 = blob11 AND blob8 = 'open' AND timestamp > NOW() - INTERVAL '5' MINUTE
GROUP BY keyspace
HAVING requests > 0
