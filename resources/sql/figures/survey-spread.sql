-- Answers to one statement per school and team, with invitations and sessions held beside.
-- A round counts for a school that took part on its date: the day it closed, or while it is
-- open, the day it opened.
WITH round AS (
  SELECT survey_round.id, COALESCE (survey_round.closed_date, survey_round.opened_date) AS date
  FROM survey_round
  JOIN survey_statement ON survey_statement.survey_round_id = survey_round.id
  WHERE survey_statement.id = :statement
), asked_school AS (
  SELECT id
  FROM school
  WHERE (:organiser IS NULL OR organiser_id = :organiser)
    AND (:school IS NULL OR id = :school)
    AND (:team IS NULL OR id = (SELECT school_id FROM team WHERE id = :team))
), invitation AS (
  SELECT school_id, COALESCE (team_id, 0) AS team_id, invited
  FROM asked_school
  CROSS JOIN survey_invitation ON survey_invitation.school_id = asked_school.id
  WHERE survey_round_id = (SELECT id FROM round)
), answer AS (
  SELECT school_id, COALESCE (team_id, 0) AS team_id, step_1, step_2, step_3, step_4, dont_know
  FROM asked_school
  CROSS JOIN survey_count ON survey_count.school_id = asked_school.id
  WHERE survey_statement_id = :statement
), place AS (
  SELECT school_id, team_id FROM invitation
  UNION
  SELECT school_id, team_id FROM answer
)
SELECT school.id,
       school.name,
       place.team_id,
       team.name,
       invitation.invited,
       answer.step_1,
       answer.step_2,
       answer.step_3,
       answer.step_4,
       answer.dont_know,
       (SELECT COUNT (*)
        FROM session
        WHERE session.team_id = place.team_id
          AND session.kind = 'group'
          AND session.state = 'held'
          AND session.date BETWEEN school.joined_date
                               AND MIN (:as_of, COALESCE (school.left_date, '9999-12-31'))),
       organiser.id,
       organiser.name
FROM place
CROSS JOIN round
JOIN school ON school.id = place.school_id
JOIN organiser ON organiser.id = school.organiser_id
LEFT JOIN team ON team.id = place.team_id
LEFT JOIN invitation
  ON invitation.school_id = place.school_id AND invitation.team_id = place.team_id
LEFT JOIN answer
  ON answer.school_id = place.school_id AND answer.team_id = place.team_id
WHERE school.joined_date <= round.date
  AND (school.left_date IS NULL OR school.left_date >= round.date)
  AND (:team IS NULL OR place.team_id = :team)

