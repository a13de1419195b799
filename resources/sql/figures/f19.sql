-- F19, coach load: actual minutes of a coach's held sessions in the school year, of the minutes that
-- the reductions in duties give by the day: of 1 360 hours a year, by the days of the school year
-- that have gone, the first and the last counted. Rounded half up, once for each coach.
WITH year AS (
  SELECT DATE (:as_of, '-6 months', 'start of year', '+6 months') AS first_date
), elapsed AS (
  SELECT first_date,
         CAST (JULIANDAY (:as_of) - JULIANDAY (first_date) AS INTEGER) + 1 AS days_gone,
         CAST (JULIANDAY (first_date, '+1 year') - JULIANDAY (first_date) AS INTEGER) AS days
  FROM year
), held AS (
  SELECT session.id, session.coach_id, scope_team.school_id, session.team_id, session.date,
         session.actual_minutes
  FROM year
  CROSS JOIN scope_team
  CROSS JOIN session
    ON session.team_id = scope_team.id
   AND session.date BETWEEN MAX (scope_team.joined_date, year.first_date)
                        AND MIN (scope_team.left_date, :as_of)
  WHERE session.state = 'held'
  UNION ALL
  SELECT session.id, session.coach_id, scope_cycle.school_id, NULL, session.date,
         session.actual_minutes
  FROM year
  CROSS JOIN scope_cycle
  CROSS JOIN session ON session.cycle_id = scope_cycle.id
  WHERE session.state = 'held'
    AND session.date BETWEEN MAX (scope_cycle.joined_date, year.first_date)
                         AND MIN (scope_cycle.left_date, :as_of)
), reduction AS (
  SELECT assignment.coach_id, SUM (COALESCE (assignment.reduction_percent, 0)) AS percent
  FROM scope_school
  CROSS JOIN assignment ON assignment.school_id = scope_school.id
  WHERE :as_of BETWEEN scope_school.joined_date AND scope_school.left_date
    AND :as_of BETWEEN assignment.from_date AND COALESCE (assignment.to_date, '9999-12-31')
  GROUP BY assignment.coach_id
)
SELECT 'F19' AS part,
       school_id,
       team_id,
       'session' AS family,
       id AS record_id,
       date,
       actual_minutes AS numerator,
       0 AS denominator,
       coach_id
FROM held
UNION ALL
SELECT 'F19',
       NULL,
       NULL,
       'person',
       reduction.coach_id,
       NULL,
       0,
       (2 * reduction.percent * 1360 * 60 * elapsed.days_gone + 100 * elapsed.days)
         / (2 * 100 * elapsed.days),
       reduction.coach_id
FROM elapsed
CROSS JOIN reduction
