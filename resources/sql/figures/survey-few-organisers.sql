-- What is about fewer than five, by answers to the statement or by invited in its round: 2 where an organiser is, 1 where
-- a school is, 0 where neither is. Only where something is recorded. Either can only be where one of its numbers is, so
-- few are looked at.
WITH round AS (
  SELECT survey_round.id, COALESCE (survey_round.closed_date, survey_round.opened_date) AS date
  FROM survey_round
  JOIN survey_statement ON survey_statement.survey_round_id = survey_round.id
  WHERE survey_statement.id = :statement
), number (school_id, is_answers, people) AS NOT MATERIALIZED (
  SELECT school_id, 1, step_1 + step_2 + step_3 + step_4 + dont_know
  FROM survey_count
  WHERE survey_statement_id = :statement
  UNION ALL
  SELECT school_id, 0, invited
  FROM survey_invitation
  WHERE survey_round_id = (SELECT id FROM round)
), candidate AS (
  SELECT DISTINCT school.organiser_id AS id
  FROM number
  CROSS JOIN school ON school.id = number.school_id
  WHERE number.people < 5
)
SELECT CASE WHEN EXISTS (SELECT 1
               FROM candidate
               CROSS JOIN round
               CROSS JOIN school ON school.organiser_id = candidate.id
               CROSS JOIN number ON number.school_id = school.id
               WHERE school.joined_date <= round.date
                 AND (school.left_date IS NULL OR school.left_date >= round.date)
               GROUP BY candidate.id, number.is_answers
               HAVING SUM (number.people) < 5)
         THEN 2
       WHEN EXISTS (SELECT 1
               FROM number
               WHERE school_id IN (SELECT school_id FROM number WHERE people < 5)
               GROUP BY school_id, is_answers
               HAVING SUM (people) < 5)
         THEN 1
       ELSE 0
       END
