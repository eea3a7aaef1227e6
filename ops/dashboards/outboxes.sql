-- The outbox of each keyspace over a day, as the clock found it: what waited for delivery, how long, and what was given up.
SELECT
  blob11 AS keyspace,
  max(double10) AS most_waiting,
  max(double9) / 1000 AS longest_wait_seconds,
  max(double11) AS set_aside
FROM openinsure_graph
WHERE index1 = 'state' AND timestamp > NOW() - INTERVAL '1' DAY
GROUP BY keyspace
ORDER BY keyspace
