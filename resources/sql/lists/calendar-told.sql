-- What the calendar of a scope was told at its last export.
--
-- :scope     'all', 'coach', 'school' or 'team'
-- :scope_id  of the person, school or team; 0 for all
SELECT told.session_id, told.date, told.start_time, told.minutes, told.is_cancelled, told.sequence, told.fingerprint,
       event.kind, event.school_id, school.name, event.team_id, team.name
FROM calendar_told AS told
LEFT JOIN calendar_event AS event ON event.session_id = told.session_id
LEFT JOIN school ON school.id = event.school_id
LEFT JOIN team ON team.id = event.team_id
WHERE told.scope = :scope
  AND told.scope_id = :scope_id
ORDER BY told.date, told.start_time, told.session_id
