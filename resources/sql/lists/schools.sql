-- Every school, with the teams and teachers that it has on the day :as_of.
-- A team is active when the day lies in its own dates and its school takes part.
WITH active_team AS (
  SELECT team.id, team.school_id
  FROM team
  JOIN school ON school.id = team.school_id
  WHERE :as_of BETWEEN team.from_date AND COALESCE (team.to_date, '9999-12-31')
    AND :as_of BETWEEN school.joined_date AND COALESCE (school.left_date, '9999-12-31')
),
teams AS (
  SELECT school_id, count (*) AS n
  FROM active_team
  GROUP BY school_id
),
teachers AS (
  SELECT active_team.school_id, count (DISTINCT membership.person_id) AS n
  FROM active_team
  JOIN membership ON membership.team_id = active_team.id
  WHERE :as_of BETWEEN membership.from_date AND COALESCE (membership.to_date, '9999-12-31')
  GROUP BY active_team.school_id
)
SELECT school.id, school.name, school.unit_code, school.organiser_id, organiser.name, school.municipality,
       COALESCE (teams.n, 0), COALESCE (teachers.n, 0), school.joined_date, school.left_date
FROM school
JOIN organiser ON organiser.id = school.organiser_id
LEFT JOIN teams ON teams.school_id = school.id
LEFT JOIN teachers ON teachers.school_id = school.id
ORDER BY school.name COLLATE sam_name, school.id
