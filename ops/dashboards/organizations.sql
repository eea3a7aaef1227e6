-- Each organization over an hour, the one that read most first: a keyspace's shard is as busy as its busiest organization.
SELECT
  blob11 AS keyspace,
  blob9 AS organization,
  sum(_sample_interval) AS requests,
  sum(_sample_interval * double1) AS statements,
  sum(_sample_interval * double2) AS rows_read,
  sum(_sample_interval * double3) AS total_ms
FROM openinsure_graph
WHERE index1 = blob11 AND blob9 != '' AND timestamp > NOW() - INTERVAL '1' HOUR
GROUP BY keyspace, organization
ORDER BY rows_read DESC
LIMIT 50
