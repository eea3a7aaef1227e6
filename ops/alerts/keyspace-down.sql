-- Fires when: the Worker's clock found that a keyspace does not answer, twice in three minutes.
-- Look every: 1 minute
-- Runbook: keyspace-down
SELECT blob11 AS keyspace, count() AS times
FROM openinsure_graph
WHERE index1 = 'state' AND blob3 = 'error' AND timestamp > NOW() - INTERVAL '3' MINUTE
GROUP BY keyspace
HAVING times >= 2
