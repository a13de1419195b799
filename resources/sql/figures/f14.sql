-- F14, reception: answers in the two upper steps of all answers, "don't know" included, to each
-- statement of the latest round closed by the day, in the order of the statements. A round counts
-- for a school that took part on the day that it closed. The whole is made up of the parts.
WITH latest AS (
  SELECT id, closed_date
  FROM survey_round
  WHERE closed_date <= :as_of
  ORDER BY closed_date DESC, opened_date DESC, id DESC
  LIMIT 1
), statement AS (
  SELECT survey_statement.id,
         latest.closed_date,
         ROW_NUMBER () OVER (ORDER BY survey_statement.ordinal) AS place
  FROM latest
  JOIN survey_statement ON survey_statement.survey_round_id = latest.id
), asked_school AS (
  SELECT id, joined_date, left_date FROM scope_school
  UNION ALL
  SELECT school_id, joined_date, left_date FROM scope_team WHERE id = :team
)
SELECT 'F14.' || statement.place AS part,
       survey_count.school_id,
       survey_count.team_id,
       'survey_count' AS family,
       survey_count.id AS record_id,
       statement.closed_date AS date,
       survey_count.step_3 + survey_count.step_4 AS numerator,
       survey_count.step_1 + survey_count.step_2 + survey_count.step_3 + survey_count.step_4
         + survey_count.dont_know AS denominator
FROM asked_school
CROSS JOIN statement
CROSS JOIN survey_count
  ON survey_count.survey_statement_id = statement.id
 AND survey_count.school_id = asked_school.id
WHERE statement.closed_date BETWEEN asked_school.joined_date AND asked_school.left_date
  AND (:team IS NULL OR survey_count.team_id = :team)
