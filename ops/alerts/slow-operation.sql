-- Fires when: what 95 % of an operation's answers took at most was more than twice that of the week in the last ten minutes.
-- Look every: 5 minutes
-- Runbook: slow-operation
SELECT
  blob2 AS operation,
  sumIf(_sample_interval, timestamp > NOW() - INTERVAL '10' MINUTE) AS requests,
  quantileExactWeighted(0.95)(double3, if(timestamp > NOW() - INTERVAL '10' MINUTE, _sample_interval, 0)) AS p95_ms,
  quantileExactWeighted(0.95)(double3, if(timestamp > NOW() - INTERVAL '10' MINUTE, 0, _sample_interval)) AS usual_p95_ms
FROM openinsure_graph
WHERE index1 = 'request' AND blob2 != '' AND timestamp > NOW() - INTERVAL '7' DAY
GROUP BY operation
HAVING requests >= 20 AND p95_ms > 100 AND p95_ms > 2 * usual_p95_ms
