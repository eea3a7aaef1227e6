-- Fires when: an event waits for its delivery for more than five minutes.
-- Look every: 1 minute
-- Runbook: set-aside-events
SELECT blob11 AS keyspace, max(double9) / 1000 AS longest_wait_seconds, max(double10) AS waiting
FROM openinsure_graph
WHERE index1 = 'state' AND timestamp > NOW() - INTERVAL '3' MINUTE
GROUP BY keyspace
HAVING longest_wait_seconds > 300
