-- The schools that take part on the day, with their teams and sessions counted.
WITH team_status AS (
  SELECT strand_status.team_id, strand_status.status, MAX (strand_status.date)
  FROM strand_status
  JOIN strand ON strand.id = strand_status.strand_id AND strand.kind = 'group'
  WHERE strand_status.team_id IS NOT NULL
    AND strand_status.date <= :as_of
  GROUP BY strand_status.team_id
), teams AS (
  SELECT team.school_id,
         COUNT (*) AS active,
         SUM (COALESCE (team_status.status, '') IN ('under_way', 'finished')) AS under_way
  FROM team
  LEFT JOIN team_status ON team_status.team_id = team.id
  WHERE team.from_date <= :as_of
    AND (team.to_date IS NULL OR team.to_date >= :as_of)
  GROUP BY team.school_id
), sessions AS (
  SELECT school.id AS school_id,
         COUNT (*) AS planned,
         SUM (session.state = 'held') AS held,
         MAX (session.date) FILTER (WHERE session.state = 'held') AS last_held_date
  FROM session
  JOIN team ON team.id = session.team_id
  JOIN school ON school.id = team.school_id
  WHERE session.kind = 'group'
    AND session.state <> 'moved'
    AND session.date <= :as_of
    AND session.date >= school.joined_date
    AND (school.left_date IS NULL OR session.date <= school.left_date)
  GROUP BY school.id
), asked AS (
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
), of_cycles AS (
  -- A cycle's school is that of F12.
  SELECT session.date,
         COALESCE (
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
  JOIN cycle ON cycle.id = session.cycle_id
  LEFT JOIN asked ON asked.cycle_id = session.cycle_id
  WHERE session.state = 'held'
    AND session.date <= :as_of
), individual AS (
  SELECT DISTINCT of_cycles.school_id
  FROM of_cycles
  JOIN school ON school.id = of_cycles.school_id
  WHERE of_cycles.date >= school.joined_date
    AND (school.left_date IS NULL OR of_cycles.date <= school.left_date)
)
SELECT school.id,
       school.name,
       organiser.name,
       COALESCE (teams.under_way, 0),
       COALESCE (teams.active, 0),
       COALESCE (sessions.held, 0),
       COALESCE (sessions.planned, 0),
       sessions.last_held_date,
       individual.school_id IS NOT NULL
FROM school
JOIN organiser ON organiser.id = school.organiser_id
LEFT JOIN teams ON teams.school_id = school.id
LEFT JOIN sessions ON sessions.school_id = school.id
LEFT JOIN individual ON individual.school_id = school.id
WHERE school.joined_date <= :as_of
  AND (school.left_date IS NULL OR school.left_date >= :as_of)
  AND (:organiser IS NULL OR school.organiser_id = :organiser)
  AND (:school IS NULL OR school.id = :school);
