-- F7, attendance. A member without a row is not recorded; a session with anything not recorded
-- is left out and counted apart. Attendance of somebody who was no member is ignored.
WITH per_session AS (
  SELECT session.id,
         SUM (attendance.status IN ('present', 'partly')) AS came,
         SUM (attendance.status <> 'not_expected') AS expected,
         SUM (COALESCE (attendance.status, 'not_recorded') = 'not_recorded') AS not_recorded
  FROM session
  JOIN team ON team.id = session.team_id
  JOIN school ON school.id = team.school_id
  JOIN membership
    ON membership.team_id = session.team_id
   AND membership.from_date <= session.date
   AND (membership.to_date IS NULL OR membership.to_date >= session.date)
  LEFT JOIN attendance
    ON attendance.session_id = session.id
   AND attendance.person_id = membership.person_id
  WHERE session.kind = 'group'
    AND session.state = 'held'
    AND session.date <= :as_of
    AND session.date >= school.joined_date
    AND (school.left_date IS NULL OR session.date <= school.left_date)
    AND (:organiser IS NULL OR school.organiser_id = :organiser)
    AND (:school IS NULL OR school.id = :school)
    AND (:team IS NULL OR team.id = :team)
  GROUP BY session.id
)
SELECT 'F7',
       COALESCE (SUM (came) FILTER (WHERE not_recorded = 0), 0),
       COALESCE (SUM (expected) FILTER (WHERE not_recorded = 0), 0)
FROM per_session
UNION ALL
SELECT 'F7.not_recorded', COALESCE (SUM (not_recorded > 0), 0), 0
FROM per_session;
