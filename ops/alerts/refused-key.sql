-- Fires when: more than 20 % of an API key's requests were refused, or were too many, in fifteen minutes.
-- Look every: 5 minutes
-- Runbook: credentials
SELECT
  blob10 AS caller,
  sum(_sample_interval) AS requests,
  sumIf(_sample_interval, blob3 = 'refused') / sum(_sample_interval) AS refused_share,
  sumIf(_sample_interval, blob3 = 'rate_limited') / sum(_sample_interval) AS limited_share
FROM openinsure_graph
WHERE index1 = 'request' AND blob6 = 'key' AND timestamp > NOW() - INTERVAL '15' MINUTE
GROUP BY caller
HAVING requests >= 20 AND (refused_share > 0.2 OR limited_share > 0.2)
