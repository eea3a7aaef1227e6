-- Each version of the Worker over an hour: during a release two of them answer, and the new one must not be worse.
SELECT
  blob7 AS version,
  sum(_sample_interval) AS requests,
  sumIf(_sample_interval, blob3 = 'error' OR blob3 = 'partial') / sum(_sample_interval) AS failed_share,
  sumIf(_sample_interval, blob4 = 'INTERNAL_SERVER_ERROR') AS defects,
  quantileExactWeighted(0.95)(double3, _sample_interval) AS p95_ms
FROM openinsure_graph
WHERE index1 = 'request' AND timestamp > NOW() - INTERVAL '1' HOUR
GROUP BY version
ORDER BY requests DESC
