-- Coaches assigned to the school :school (0 for any) or to a team of it, on the
-- day :as_of; everyone who ever was where the day is NULL.
SELECT person.id, person.name, person.code, team.id, team.name, assignment.id,
       assignment.from_date, assignment.to_date, assignment.commissioned_by, assignment.reduction_percent
FROM assignment
JOIN person ON person.id = assignment.coach_id
LEFT JOIN team ON team.id = assignment.team_id
WHERE (:school = 0 OR assignment.school_id = :school)
  AND (:team = 0 OR assignment.team_id = :team)
  AND (:as_of IS NULL
       OR :as_of BETWEEN assignment.from_date AND COALESCE (assignment.to_date, '9999-12-31'))
ORDER BY person.name COLLATE sam_name, person.id, team.name COLLATE sam_name, assignment.from_date
