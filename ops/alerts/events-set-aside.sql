-- Fires when: an event was given up: ten tries have failed, and nothing tries it any more.
-- Look every: 5 minutes
-- Runbook: set-aside-events
SELECT blob11 AS keyspace, max(double11) AS set_aside
FROM openinsure_graph
WHERE index1 = 'state' AND timestamp > NOW() - INTERVAL '3' MINUTE
GROUP BY keyspace
HAVING set_aside > 0
