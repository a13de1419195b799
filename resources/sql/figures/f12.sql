-- F12, emphasis: minutes in the teaching situation of all minutes that coaches gave. Strict:
-- the observation; wide: with the talk before it and the dialogue on it.
--
-- A cycle belongs to the school where the teacher was a member when the first question was
-- asked; where that tells nothing, where the teacher was a member at the session's date.
WITH asked AS (
  SELECT cycle_id, MIN (asked_date) AS date
  FROM focus_question
  GROUP BY cycle_id
), stay AS (
  SELECT membership.id,
         membership.person_id AS teacher_id,
         membership.from_date,
         COALESCE (membership.to_date, '9999-12-31') AS to_date,
         team.school_id
  FROM membership
  JOIN team ON team.id = membership.team_id
), held AS (
  SELECT session.id,
         session.kind,
         session.team_id,
         session.date,
         session.actual_minutes,
         COALESCE (
           (SELECT team.school_id FROM team WHERE team.id = session.team_id),
           (SELECT stay.school_id
            FROM stay
            WHERE stay.teacher_id = cycle.teacher_id
              AND asked.date BETWEEN stay.from_date AND stay.to_date
            ORDER BY stay.from_date, stay.id
            LIMIT 1),
           (SELECT stay.school_id
            FROM stay
            WHERE stay.teacher_id = cycle.teacher_id
              AND session.date BETWEEN stay.from_date AND stay.to_date
            ORDER BY stay.from_date, stay.id
            LIMIT 1)
         ) AS school_id
  FROM session
  LEFT JOIN cycle ON cycle.id = session.cycle_id
  LEFT JOIN asked ON asked.cycle_id = session.cycle_id
  WHERE session.state = 'held'
    AND session.coach_id IS NOT NULL
    AND session.date <= :as_of
), counted AS (
  SELECT held.id, held.kind, held.school_id, held.team_id, held.date, held.actual_minutes
  FROM held
  LEFT JOIN school ON school.id = held.school_id
  WHERE (school.id IS NULL
         OR (held.date >= school.joined_date
             AND (school.left_date IS NULL OR held.date <= school.left_date)))
    AND (:organiser IS NULL OR school.organiser_id = :organiser)
    AND (:school IS NULL OR school.id = :school)
)
SELECT 'F12.strict' AS part,
       school_id,
       team_id,
       'session' AS family,
       id AS record_id,
       date,
       CASE WHEN kind = 'observation' THEN actual_minutes ELSE 0 END AS numerator,
       actual_minutes AS denominator
FROM counted
UNION ALL
SELECT 'F12.wide',
       school_id,
       team_id,
       'session',
       id,
       date,
       CASE WHEN kind IN ('talk_before', 'observation', 'dialogue') THEN actual_minutes ELSE 0 END,
       actual_minutes
FROM counted
