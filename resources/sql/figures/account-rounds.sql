-- Rounds of the survey that were open by the day.
SELECT id, name, opened_date, CASE WHEN closed_date <= :as_of THEN closed_date END
FROM survey_round
WHERE opened_date <= :as_of
ORDER BY opened_date, id
