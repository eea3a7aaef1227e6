-- Values of protected health information that were opened over a day, by who opened them. Whose they were is in the
-- product's own record (phiAccessEntries), and nowhere else.
SELECT
  blob9 AS organization,
  blob10 AS caller,
  blob5 AS role,
  sum(_sample_interval * double8) AS opened
FROM openinsure_graph
WHERE index1 = 'request' AND double8 > 0 AND timestamp > NOW() - INTERVAL '1' DAY
GROUP BY organization, caller, role
ORDER BY opened DESC
