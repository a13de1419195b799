-- F15, response rate: answers to each statement of F14's round, of the invited. The whole is made
-- up of the parts.
WITH latest AS (
  SELECT id, closed_date
  FROM survey_round
  WHERE closed_date <= :as_of
  ORDER BY closed_date DESC, opened_date DESC, id DESC
  LIMIT 1
), statement AS (
  SELECT survey_statement.id,
         ROW_NUMBER () OVER (ORDER BY survey_statement.ordinal) AS place
  FROM latest
  JOIN survey_statement ON survey_statement.survey_round_id = latest.id
), asked_school AS (
  SELECT scope_school.id, latest.id AS round_id, latest.closed_date
  FROM latest
  CROSS JOIN scope_school
  WHERE latest.closed_date BETWEEN scope_school.joined_date AND scope_school.left_date
  UNION ALL
  SELECT scope_team.school_id, latest.id, latest.closed_date
  FROM latest
  CROSS JOIN scope_team
  WHERE scope_team.id = :team
    AND latest.closed_date BETWEEN scope_team.joined_date AND scope_team.left_date
)
SELECT 'F15.' || statement.place AS part,
       survey_count.school_id,
       survey_count.team_id,
       'survey_count' AS family,
       survey_count.id AS record_id,
       asked_school.closed_date AS date,
       survey_count.step_1 + survey_count.step_2 + survey_count.step_3 + survey_count.step_4
         + survey_count.dont_know AS numerator,
       0 AS denominator
FROM asked_school
CROSS JOIN statement
CROSS JOIN survey_count
  ON survey_count.survey_statement_id = statement.id
 AND survey_count.school_id = asked_school.id
WHERE (:team IS NULL OR survey_count.team_id = :team)
UNION ALL
SELECT 'F15.' || statement.place,
       survey_invitation.school_id,
       survey_invitation.team_id,
       'survey_invitation',
       survey_invitation.id,
       asked_school.closed_date,
       0,
       survey_invitation.invited
FROM asked_school
CROSS JOIN survey_invitation
  ON survey_invitation.survey_round_id = asked_school.round_id
 AND survey_invitation.school_id = asked_school.id
CROSS JOIN statement
WHERE (:team IS NULL OR survey_invitation.team_id = :team)
