-- Each persisted operation over an hour, the one that took most time in all first. `adhoc` is every other document.
SELECT
  blob2 AS operation,
  sum(_sample_interval) AS requests,
  sum(_sample_interval * double3) AS total_ms,
  quantileExactWeighted(0.95)(double3, _sample_interval) AS p95_ms,
  sum(_sample_interval * double1) / sum(_sample_interval) AS statements,
  sum(_sample_interval * double2) / sum(_sample_interval) AS rows_read,
  sum(_sample_interval * double7) / sum(_sample_interval) AS answer_length,
  max(double6) AS highest_cost
FROM openinsure_graph
WHERE index1 = 'request' AND blob2 != '' AND timestamp > NOW() - INTERVAL '1' HOUR
GROUP BY operation
ORDER BY total_ms DESC
LIMIT 50
