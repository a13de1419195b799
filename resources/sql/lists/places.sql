-- Where the person :person is on the day :as_of, as a teacher or as a coach: school,
-- and team where it is not the whole school.
SELECT school.name, team.name
FROM membership
JOIN team ON team.id = membership.team_id
JOIN school ON school.id = team.school_id
WHERE membership.person_id = :person
  AND :as_of BETWEEN membership.from_date AND COALESCE (membership.to_date, '9999-12-31')
UNION ALL
SELECT school.name, team.name
FROM assignment
JOIN school ON school.id = assignment.school_id
LEFT JOIN team ON team.id = assignment.team_id
WHERE assignment.coach_id = :person
  AND :as_of BETWEEN assignment.from_date AND COALESCE (assignment.to_date, '9999-12-31')
