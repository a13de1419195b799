-- Group sessions held in [:from, :to) of whose members somebody's attendance is not recorded.
SELECT DISTINCT session.id
FROM session
JOIN membership
  ON membership.team_id = session.team_id
 AND membership.from_date <= session.date
 AND (membership.to_date IS NULL OR membership.to_date >= session.date)
LEFT JOIN attendance
  ON attendance.session_id = session.id
 AND attendance.person_id = membership.person_id
WHERE session.kind = 'group'
  AND session.state = 'held'
  AND session.date >= COALESCE (:from, '0001-01-01')
  AND session.date < COALESCE (:to, '9999-99-99')
  AND COALESCE (attendance.status, 'not_recorded') = 'not_recorded'
ORDER BY session.id
