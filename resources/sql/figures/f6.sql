-- F6, given time: minutes of held group sessions, and minutes that members attended.
WITH held AS NOT MATERIALIZED (
  SELECT session.id, scope_team.school_id, scope_team.id AS team_id, session.date, session.actual_minutes
  FROM scope_team
  CROSS JOIN session
    ON session.team_id = scope_team.id
   AND session.date BETWEEN scope_team.joined_date AND MIN (scope_team.left_date, :as_of)
  WHERE session.kind = 'group'
    AND session.state = 'held'
)
SELECT 'F6' AS part,
       school_id,
       team_id,
       'session' AS family,
       id AS record_id,
       date,
       actual_minutes AS numerator,
       0 AS denominator
FROM held
UNION ALL
SELECT 'F6.teacher_minutes',
       held.school_id,
       held.team_id,
       'session',
       held.id,
       held.date,
       CASE attendance.status
         WHEN 'present' THEN held.actual_minutes
         -- Attendance can be older than the session's last word on its length.
         WHEN 'partly' THEN MIN (attendance.minutes, held.actual_minutes)
       END,
       0
FROM held
CROSS JOIN membership
  ON membership.team_id = held.team_id
 AND membership.from_date <= held.date
 AND (membership.to_date IS NULL OR membership.to_date >= held.date)
CROSS JOIN attendance
  ON attendance.session_id = held.id
 AND attendance.person_id = membership.person_id
WHERE attendance.status IN ('present', 'partly')
