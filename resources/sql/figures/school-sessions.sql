-- Group sessions of a school's teams in [:from, :last], from its teams by index.
SELECT session.id,
       session.team_id,
       session.date,
       session.start_time,
       session.planned_minutes,
       session.actual_minutes,
       session.coach_id,
       coach.name,
       session.state,
       session.cause,
       replacement.date,
       COALESCE (session.questions, '') <> '',
       session.leadership_support,
       session.time_given,
       session.room,
       session.group_size
FROM team
CROSS JOIN session ON session.team_id = team.id
LEFT JOIN session AS replacement ON replacement.id = session.replacement_id
LEFT JOIN person AS coach ON coach.id = session.coach_id
WHERE team.school_id = :school
  AND session.kind = 'group'
  AND session.date BETWEEN :from AND :last
ORDER BY session.date, session.start_time, session.id
