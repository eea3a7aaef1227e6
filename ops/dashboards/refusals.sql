-- What was not answered as it was asked over a day, by code and by kind of credential.
SELECT
  blob3 AS outcome,
  blob4 AS code,
  blob6 AS credential,
  sum(_sample_interval) AS requests,
  count(DISTINCT blob10) AS callers
FROM openinsure_graph
WHERE index1 = 'request' AND blob3 != 'ok' AND timestamp > NOW() - INTERVAL '1' DAY
GROUP BY outcome, code, credential
ORDER BY requests DESC
