-- What a person is found by besides the person's own texts: team and school, as a
-- teacher or as a coach, on the day :as_of.
SELECT membership.person_id, team.name || char (10) || school.name
FROM membership
JOIN team ON team.id = membership.team_id
JOIN school ON school.id = team.school_id
WHERE :as_of BETWEEN membership.from_date AND COALESCE (membership.to_date, '9999-12-31')
UNION ALL
SELECT assignment.coach_id, COALESCE (team.name, '') || char (10) || school.name
FROM assignment
JOIN school ON school.id = assignment.school_id
LEFT JOIN team ON team.id = assignment.team_id
WHERE :as_of BETWEEN assignment.from_date AND COALESCE (assignment.to_date, '9999-12-31')
