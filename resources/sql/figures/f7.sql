-- F7, attendance. A member without a row is not recorded; a session with anything not recorded
-- is left out and counted apart. Attendance of somebody who was no member is ignored.
WITH per_session AS (
  SELECT session.id,
         team.school_id,
         session.team_id,
         session.date,
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
SELECT CASE WHEN not_recorded = 0 THEN 'F7' ELSE 'F7.not_recorded' END AS part,
       school_id,
       team_id,
       'session' AS family,
       id AS record_id,
       date,
       CASE WHEN not_recorded = 0 THEN came ELSE 1 END AS numerator,
       CASE WHEN not_recorded = 0 THEN expected ELSE 0 END AS denominator
FROM per_session
