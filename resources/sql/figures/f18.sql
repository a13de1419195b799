-- F18, promised time: given minutes of minutes promised up to the day, and where the others went.
-- Only sessions that a promise covers count. Up to the day a promise is worth its share of school
-- days, rounded half up; where its days hold no school day, of days. A school's promise counts
-- while the school takes part.
--
-- What was promised, less each loss, is what was given: a session adds its planned minutes to
-- what was scheduled, and takes them, or what of them was not used, in one loss.
WITH agreed AS NOT MATERIALIZED (
  SELECT promise.id,
         promise.team_id,
         scope_team.school_id,
         promise.from_date,
         promise.to_date,
         promise.minutes,
         MAX (promise.from_date, scope_team.joined_date) AS first_date,
         MIN (promise.to_date, :as_of, scope_team.left_date) AS last_date
  FROM scope_team
  CROSS JOIN promise ON promise.team_id = scope_team.id
  WHERE promise.from_date <= :as_of
    -- One agreed late counts from its first day, once it is agreed.
    AND (promise.agreed_date IS NULL OR promise.agreed_date <= :as_of)
), shared AS (
  SELECT id, team_id, school_id, from_date, minutes,
         school_days (school_id, DATE (from_date, '-1 day'), to_date) AS school_days,
         school_days (school_id, DATE (first_date, '-1 day'), last_date) AS school_days_gone,
         CAST (JULIANDAY (to_date) - JULIANDAY (from_date) AS INTEGER) + 1 AS days,
         MAX (CAST (JULIANDAY (last_date) - JULIANDAY (first_date) AS INTEGER) + 1, 0) AS days_gone
  FROM agreed
), promised AS (
  SELECT id, team_id, school_id, from_date,
         CASE WHEN school_days > 0
              THEN (2 * minutes * school_days_gone + school_days) / (2 * school_days)
              ELSE (2 * minutes * days_gone + days) / (2 * days)
         END AS minutes
  FROM shared
), covered AS NOT MATERIALIZED (
  SELECT session.id, agreed.school_id, session.team_id, session.date, session.state, session.cause,
         session.replacement_id, session.planned_minutes, session.actual_minutes
  FROM agreed
  CROSS JOIN session
    ON session.team_id = agreed.team_id
   AND session.date BETWEEN agreed.first_date AND agreed.last_date
  WHERE session.kind = 'group'
), moved AS MATERIALIZED (
  SELECT id, school_id, team_id, date, planned_minutes, replacement_id
  FROM covered
  WHERE state = 'moved'
), chain (id, next_id) AS (
  -- From the first of a chain of moves, each that it was moved to.
  SELECT moved.id, moved.replacement_id
  FROM moved
  WHERE NOT EXISTS (SELECT 1 FROM session AS earlier WHERE earlier.replacement_id = moved.id)
  UNION
  SELECT chain.id, session.replacement_id
  FROM chain
  JOIN session ON session.id = chain.next_id
  WHERE session.state = 'moved'
), moved_later AS (
  SELECT moved.*
  FROM chain
  JOIN session AS last ON last.id = chain.next_id
  JOIN moved ON moved.id = chain.id
  WHERE last.state <> 'moved'
    AND last.date > :as_of
)
SELECT 'F18' AS part,
       school_id,
       team_id,
       'promise' AS family,
       id AS record_id,
       from_date AS date,
       0 AS numerator,
       minutes AS denominator
FROM promised
UNION ALL
SELECT 'F18', school_id, team_id, 'session', id, date, actual_minutes, 0
FROM covered
WHERE state = 'held'
UNION ALL
SELECT 'F18.lost.never_scheduled', school_id, team_id, 'promise', id, from_date, minutes, 0
FROM promised
UNION ALL
SELECT 'F18.lost.never_scheduled', school_id, team_id, 'session', id, date, -planned_minutes, 0
FROM covered
WHERE state IN ('planned', 'held', 'cancelled')
UNION ALL
SELECT 'F18.lost.never_scheduled', school_id, team_id, 'session', id, date, -planned_minutes, 0
FROM moved_later
UNION ALL
SELECT 'F18.lost.moved_later', school_id, team_id, 'session', id, date, planned_minutes, 0
FROM moved_later
UNION ALL
SELECT 'F18.lost.' || cause, school_id, team_id, 'session', id, date, planned_minutes, 0
FROM covered
WHERE state = 'cancelled'
UNION ALL
SELECT 'F18.lost.not_recorded', school_id, team_id, 'session', id, date, planned_minutes, 0
FROM covered
WHERE state = 'planned'
UNION ALL
SELECT CASE WHEN actual_minutes < planned_minutes THEN 'F18.lost.shorter' ELSE 'F18.lost.longer' END,
       school_id, team_id, 'session', id, date, ABS (actual_minutes - planned_minutes), 0
FROM covered
WHERE state = 'held'
  AND actual_minutes <> planned_minutes
