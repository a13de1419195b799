-- F6, given time: minutes of held group sessions, and minutes that members attended.
WITH held AS (
  SELECT session.id, team.school_id, session.team_id, session.date, session.actual_minutes
  FROM session
  JOIN team ON team.id = session.team_id
  JOIN school ON school.id = team.school_id
  WHERE session.kind = 'group'
    AND session.state = 'held'
    AND session.date <= :as_of
    AND session.date >= school.joined_date
    AND (school.left_date IS NULL OR session.date <= school.left_date)
    AND (:organiser IS NULL OR school.organiser_id = :organiser)
    AND (:school IS NULL OR school.id = :school)
    AND (:team IS NULL OR team.id = :team)
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
JOIN membership
  ON membership.team_id = held.team_id
 AND membership.from_date <= held.date
 AND (membership.to_date IS NULL OR membership.to_date >= held.date)
JOIN attendance
  ON attendance.session_id = held.id
 AND attendance.person_id = membership.person_id
WHERE attendance.status IN ('present', 'partly')
