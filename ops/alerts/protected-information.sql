-- Fires when: somebody opened more than 100 values of protected health information in an hour, and ten times its usual hour.
-- Look every: 15 minutes
-- Runbook: credentials
SELECT
  blob9 AS organization,
  blob10 AS caller,
  sumIf(_sample_interval * double8, timestamp > NOW() - INTERVAL '1' HOUR) AS opened,
  sum(_sample_interval * double8) / 168 AS usually_opened
FROM openinsure_graph
WHERE index1 = 'request' AND double8 > 0 AND timestamp > NOW() - INTERVAL '7' DAY
GROUP BY organization, caller
HAVING opened > 100 AND opened > 10 * usually_opened
