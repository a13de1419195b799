-- F7, attendance. A member without a row is not recorded; a session with anything not recorded
-- is left out and counted apart. Attendance of somebody who was no member is ignored.
WITH per_session AS (
  SELECT session.id,
         scope_team.school_id,
         scope_team.id AS team_id,
         session.date,
         SUM (attendance.status IN ('present', 'partly')) AS came,
         SUM (attendance.status <> 'not_expected') AS expected,
         SUM (COALESCE (attendance.status, 'not_recorded') = 'not_recorded') AS not_recorded
  FROM scope_team
  CROSS JOIN session
    ON session.team_id = scope_team.id
   AND session.date BETWEEN scope_team.joined_date AND MIN (scope_team.left_date, :as_of)
  CROSS JOIN membership
    ON membership.team_id = scope_team.id
   AND membership.from_date <= session.date
   AND (membership.to_date IS NULL OR membership.to_date >= session.date)
  LEFT JOIN attendance
    ON attendance.session_id = session.id
   AND attendance.person_id = membership.person_id
  WHERE session.kind = 'group'
    AND session.state = 'held'
  GROUP BY session.id
)
SELECT CASE WHEN not_recorded = 0 THEN 'F7' ELSE 'F7.not_recorded' END AS part,
       school_id,
       team_id,
       'session' AS family,
       id AS record_id,
       date,
       CASE WHEN not_recorded = 0 THEN came ELSE 1 END AS numerator,
       CASE WHEN not_recorded = 0 THEN expected ELSE 0 END AS denominator
FROM per_session
