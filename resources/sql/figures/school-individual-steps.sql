-- Held and planned sessions from :from on, and follow-ups, of cycles of everybody who is or was a member of the school's
-- teams: when and of what kind, never who. Which of the cycles are the school's is for the reader to tell.
WITH own AS (
  SELECT DISTINCT cycle.id
  FROM team
  CROSS JOIN membership ON membership.team_id = team.id
  CROSS JOIN cycle ON cycle.teacher_id = membership.person_id
  WHERE team.school_id = :school
)
SELECT session.cycle_id, session.kind, session.date, session.start_time, session.state = 'held', NULL
FROM own
CROSS JOIN session ON session.cycle_id = own.id
WHERE session.state IN ('held', 'planned')
  AND session.date >= :from
UNION ALL
SELECT follow_up.cycle_id,
       NULL,
       follow_up.due_date,
       NULL,
       EXISTS (SELECT 1
               FROM session
               WHERE session.cycle_id = follow_up.cycle_id
                 AND session.kind = 'follow_up'
                 AND session.date = follow_up.done_date
                 AND session.state = 'held'),
       follow_up.done_date
FROM own
CROSS JOIN follow_up ON follow_up.cycle_id = own.id
