-- Requests in steps of five minutes, over a day: how many, what they came to, and how long they took.
SELECT
  toStartOfFiveMinutes(timestamp) AS since,
  sum(_sample_interval) AS requests,
  sumIf(_sample_interval, blob3 = 'error') / sum(_sample_interval) AS error_share,
  sumIf(_sample_interval, blob3 = 'partial') / sum(_sample_interval) AS partial_share,
  sumIf(_sample_interval, blob3 = 'refused') / sum(_sample_interval) AS refused_share,
  quantileExactWeighted(0.5)(double3, _sample_interval) AS median_ms,
  quantileExactWeighted(0.95)(double3, _sample_interval) AS p95_ms
FROM openinsure_graph
WHERE index1 = 'request' AND timestamp > NOW() - INTERVAL '1' DAY
GROUP BY since
ORDER BY since
