-- Whether any organiser is about fewer than five: by answers to the statement, or by invited in its round. Of the schools
-- that survey-spread.sql counts, and only where something is recorded.
WITH round AS (
  SELECT survey_round.id, COALESCE (survey_round.closed_date, survey_round.opened_date) AS date
  FROM survey_round
  JOIN survey_statement ON survey_statement.survey_round_id = survey_round.id
  WHERE survey_statement.id = :statement
), asked_school AS (
  SELECT school.id, school.organiser_id
  FROM round
  CROSS JOIN school
  WHERE school.joined_date <= round.date
    AND (school.left_date IS NULL OR school.left_date >= round.date)
)
SELECT EXISTS (SELECT 1
               FROM asked_school
               JOIN survey_count ON survey_count.school_id = asked_school.id
               WHERE survey_count.survey_statement_id = :statement
               GROUP BY asked_school.organiser_id
               HAVING SUM (survey_count.step_1 + survey_count.step_2 + survey_count.step_3 + survey_count.step_4
                           + survey_count.dont_know) < 5)
    OR EXISTS (SELECT 1
               FROM asked_school
               JOIN survey_invitation ON survey_invitation.school_id = asked_school.id
               WHERE survey_invitation.survey_round_id = (SELECT id FROM round)
               GROUP BY asked_school.organiser_id
               HAVING SUM (survey_invitation.invited) < 5)
