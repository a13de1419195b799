-- Answers to one statement per school and team, with invitations and sessions held beside.
-- A round counts for a school that took part on its date: the day it closed, or while it is
-- open, the day it opened.
WITH round AS (
  SELECT survey_round.id, COALESCE (survey_round.closed_date, survey_round.opened_date) AS date
  FROM survey_round
  JOIN survey_statement ON survey_statement.survey_round_id = survey_round.id
  WHERE survey_statement.id = :statement
), invitation AS (
  SELECT school_id, COALESCE (team_id, 0) AS team_id, invited
  FROM survey_invitation
  WHERE survey_round_id = (SELECT id FROM round)
), answer AS (
  SELECT school_id, COALESCE (team_id, 0) AS team_id, step_1, step_2, step_3, step_4, dont_know
  FROM survey_count
  WHERE survey_statement_id = :statement
), place AS (
  SELECT school_id, team_id FROM invitation
  UNION
  SELECT school_id, team_id FROM answer
), held AS (
  SELECT session.team_id, COUNT (*) AS sessions
  FROM session
  JOIN team ON team.id = session.team_id
  JOIN school ON school.id = team.school_id
  WHERE session.kind = 'group'
    AND session.state = 'held'
    AND session.date <= :as_of
    AND session.date >= school.joined_date
    AND (school.left_date IS NULL OR session.date <= school.left_date)
  GROUP BY session.team_id
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
       COALESCE (held.sessions, 0),
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
LEFT JOIN held ON held.team_id = place.team_id
WHERE school.joined_date <= round.date
  AND (school.left_date IS NULL OR school.left_date >= round.date)
  AND (:organiser IS NULL OR school.organiser_id = :organiser)
  AND (:school IS NULL OR school.id = :school)
  AND (:team IS NULL OR place.team_id = :team);
