-- Members of the team :team, or of any team of the school :school (0 for any), on
-- the day :as_of; everyone who ever was one where the day is NULL.
--
-- Teams first, so that those of one team or school are found by index.
WITH wanted AS (
  SELECT id
  FROM team
  WHERE :team = 0 AND :school = 0
  UNION ALL
  SELECT id
  FROM team
  WHERE id = :team
  UNION ALL
  SELECT id
  FROM team
  WHERE school_id = :school AND :team = 0
)
SELECT person.id, person.name, person.code, team.id, team.name, membership.id,
       membership.from_date, membership.to_date, NULL, NULL
FROM wanted
CROSS JOIN membership ON membership.team_id = wanted.id
JOIN person ON person.id = membership.person_id
JOIN team ON team.id = membership.team_id
WHERE (:team = 0 OR team.id = :team)
  AND (:school = 0 OR team.school_id = :school)
  AND (:as_of IS NULL
       OR :as_of BETWEEN membership.from_date AND COALESCE (membership.to_date, '9999-12-31'))
ORDER BY person.name COLLATE sam_name, person.id, team.name COLLATE sam_name, membership.from_date
