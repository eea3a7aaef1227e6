-- Each keyspace over an hour: what requests asked of it, how long that took, and how often it failed.
SELECT
  blob11 AS keyspace,
  sum(_sample_interval) AS requests,
  sum(_sample_interval * double1) AS statements,
  sum(_sample_interval * double2) AS rows_read,
  sum(_sample_interval * double4) AS connections,
  sum(_sample_interval * double5) AS timeouts,
  sumIf(_sample_interval, blob3 = 'error') / sum(_sample_interval) AS error_share,
  sumIf(_sample_interval, blob8 = 'open') AS with_open_circuit,
  quantileExactWeighted(0.5)(double3, _sample_interval) AS median_ms,
  quantileExactWeighted(0.95)(double3, _sample_interval) AS p95_ms
FROM openinsure_graph
WHERE index1 = blob11 AND timestamp > NOW() - INTERVAL '1' HOUR
GROUP BY keyspace
ORDER BY keyspace
