-- Strands that are mandatory on :as_of, by the last decision with an effect; of two on one day the later recorded.
SELECT strand_id
FROM (
  SELECT strand_id, effect, ROW_NUMBER () OVER (PARTITION BY strand_id ORDER BY date DESC, id DESC) AS place
  FROM basis
  WHERE kind = 'decision'
    AND effect <> 'none'
    AND date <= :as_of
)
WHERE place = 1
  AND effect = 'strand_mandatory'
