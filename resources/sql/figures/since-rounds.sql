-- Survey rounds closed after the former day, or opened since and still open: id, name, opened, closed.
SELECT id, name, opened_date, CASE WHEN closed_date <= :as_of THEN closed_date END
FROM survey_round
WHERE (closed_date > :since AND closed_date <= :as_of)
   OR (opened_date > :since AND opened_date <= :as_of AND (closed_date IS NULL OR closed_date > :as_of))
ORDER BY opened_date, id;
