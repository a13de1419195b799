-- Cycles with the teacher, and the school where the teacher was a member when the first question was asked.
SELECT cycle.id, cycle.teacher_id,
       (SELECT team.school_id
        FROM membership AS m
        JOIN team ON team.id = m.team_id
        JOIN (SELECT min (asked_date) AS date FROM focus_question WHERE cycle_id = cycle.id) AS asked
        WHERE m.person_id = cycle.teacher_id
          AND m.from_date <= asked.date
          AND COALESCE (m.to_date, '9999-12-31') >= asked.date
        ORDER BY m.from_date, m.id
        LIMIT 1)
FROM cycle
