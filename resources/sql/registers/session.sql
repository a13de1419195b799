-- What a session is found by besides its own texts: the school of its team, or teacher
-- of its cycle.
SELECT session.id, school.name
FROM session
JOIN team ON team.id = session.team_id
JOIN school ON school.id = team.school_id
UNION ALL
SELECT session.id, person.name
FROM session
JOIN cycle ON cycle.id = session.cycle_id
JOIN person ON person.id = cycle.teacher_id
