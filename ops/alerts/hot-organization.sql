-- Fires when: an organization read more than 100,000 rows of a keyspace in ten minutes, and five times what it reads usually.
-- Look every: 5 minutes
-- Runbook: hot-organization
SELECT
  blob11 AS keyspace,
  blob9 AS organization,
  sumIf(_sample_interval * double2, timestamp > NOW() - INTERVAL '10' MINUTE) AS rows_read,
  sum(_sample_interval * double2) / 1008 AS usual_rows_read
FROM openinsure_graph
WHERE index1 = blob11 AND blob9 != '' AND timestamp > NOW() - INTERVAL '7' DAY
GROUP BY keyspace, organization
HAVING rows_read > 100000 AND rows_read > 5 * usual_rows_read
