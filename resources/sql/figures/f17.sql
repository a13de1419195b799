-- F17, records complete: held group sessions with a pedagogical question, and with the attendance
-- of every member of the team on that day.
SELECT 'F17' AS part,
       scope_team.school_id,
       scope_team.id AS team_id,
       'session' AS family,
       session.id AS record_id,
       session.date AS date,
       COALESCE (session.questions, '') <> ''
       AND NOT EXISTS (
         SELECT 1
         FROM membership
         LEFT JOIN attendance
           ON attendance.session_id = session.id
          AND attendance.person_id = membership.person_id
         WHERE membership.team_id = session.team_id
           AND membership.from_date <= session.date
           AND (membership.to_date IS NULL OR membership.to_date >= session.date)
           AND COALESCE (attendance.status, 'not_recorded') = 'not_recorded'
       ) AS numerator,
       1 AS denominator
FROM scope_team
CROSS JOIN session
  ON session.team_id = scope_team.id
 AND session.date BETWEEN scope_team.joined_date AND MIN (scope_team.left_date, :as_of)
WHERE session.kind = 'group'
  AND session.state = 'held'
