-- What needs attention: rows of kind, school, team, date, family and id of where it leads. Stands
-- behind scope.sql.
WITH participating AS (
  SELECT school.id, school.name
  FROM scope_school
  JOIN school ON school.id = scope_school.id
  WHERE :as_of BETWEEN scope_school.joined_date AND scope_school.left_date
), own_status AS (
  -- The bare columns belong to the row of the greatest date.
  SELECT participating.id AS school_id, strand.kind, strand_status.status, MAX (strand_status.date)
  FROM participating
  CROSS JOIN strand_status ON strand_status.school_id = participating.id
  JOIN strand ON strand.id = strand_status.strand_id
  WHERE strand_status.team_id IS NULL
    AND strand_status.date <= :as_of
  GROUP BY participating.id, strand.id
), team_status AS (
  SELECT strand_status.team_id, strand_status.status, MAX (strand_status.date) AS date
  FROM scope_team
  CROSS JOIN strand_status ON strand_status.team_id = scope_team.id
  JOIN strand ON strand.id = strand_status.strand_id AND strand.kind = 'group'
  WHERE strand_status.date <= :as_of
  GROUP BY strand_status.team_id
), under_way AS (
  SELECT participating.name AS school_name,
         team.name AS team_name,
         team.id,
         COALESCE (
           (SELECT MAX (session.date)
            FROM session
            WHERE session.team_id = team.id
              AND session.kind = 'group'
              AND session.state = 'held'
              AND session.date <= :as_of),
           team_status.date) AS last_date,
         (SELECT MAX (session.date)
          FROM session
          WHERE session.team_id = team.id
            AND session.kind = 'group'
            AND session.state = 'held'
            AND session.date <= :as_of) AS last_held
  FROM participating
  CROSS JOIN team ON team.school_id = participating.id
  JOIN team_status ON team_status.team_id = team.id AND team_status.status = 'under_way'
  WHERE team.from_date <= :as_of
    AND (team.to_date IS NULL OR team.to_date >= :as_of)
), of_cycles AS (
  -- What is planned of a cycle, and what comes after the day. One that nothing is asked of yet belongs
  -- to the school where the teacher is a member on the day of the session.
  SELECT session.id,
         session.date,
         session.state,
         COALESCE (
           scope_cycle.school_id,
           (SELECT team.school_id
            FROM membership
            JOIN team ON team.id = membership.team_id
            WHERE membership.person_id = candidate.teacher_id
              AND session.date BETWEEN membership.from_date AND COALESCE (membership.to_date, '9999-12-31')
            ORDER BY membership.from_date, membership.id
            LIMIT 1)
         ) AS school_id
  FROM candidate
  CROSS JOIN session ON session.cycle_id = candidate.id
  LEFT JOIN scope_cycle ON scope_cycle.id = candidate.id
  WHERE session.state = 'planned'
     OR (session.state = 'held' AND session.date > :as_of)
), behind AS (
  SELECT participating.id, participating.name
  FROM participating
  LEFT JOIN own_status ON own_status.school_id = participating.id AND own_status.kind = 'group'
  WHERE COALESCE (own_status.status, 'not_planned') NOT IN ('under_way', 'paused', 'finished')
    AND EXISTS (SELECT 1 FROM strand WHERE kind = 'group')
), held_behind AS (
  SELECT behind.id,
         behind.name,
         (SELECT MIN (session.date)
          FROM team
          CROSS JOIN session ON session.team_id = team.id
          WHERE team.school_id = behind.id
            AND session.kind = 'group'
            AND session.state = 'held'
            AND session.date <= :as_of) AS date
  FROM behind
)
SELECT 'overdue', participating.name, team.name, session.date, 'session', session.id
FROM participating
CROSS JOIN team ON team.school_id = participating.id
CROSS JOIN session ON session.team_id = team.id
WHERE session.kind IN ('group', 'other')
  AND session.state = 'planned'
  AND session.date < :as_of

UNION ALL

SELECT 'overdue', participating.name, NULL, of_cycles.date, 'session', of_cycles.id
FROM of_cycles
JOIN participating ON participating.id = of_cycles.school_id
WHERE of_cycles.state = 'planned'
  AND of_cycles.date < :as_of

UNION ALL

SELECT 'quiet', school_name, team_name, last_held, 'team', id
FROM under_way
WHERE last_date < DATE (:as_of, '-28 days')

UNION ALL

-- Observed, but neither a dialogue nor an ending by the day.
SELECT 'dialogue', participating.name, NULL, MIN (session.date), 'cycle', cycle.id
FROM scope_cycle
CROSS JOIN cycle ON cycle.id = scope_cycle.id
CROSS JOIN session ON session.cycle_id = cycle.id
JOIN participating ON participating.id = scope_cycle.school_id
WHERE session.kind = 'observation'
  AND session.state = 'held'
  AND session.date <= :as_of
  AND (cycle.ended_date IS NULL OR cycle.ended_date > :as_of)
  AND NOT EXISTS (
    SELECT 1
    FROM session AS dialogue
    WHERE dialogue.cycle_id = cycle.id
      AND dialogue.kind = 'dialogue'
      AND dialogue.state = 'held'
      AND dialogue.date <= :as_of
  )
GROUP BY cycle.id

UNION ALL

-- Statuses are set by hand: sessions are held where none says so.
SELECT 'status_behind', name, NULL, date, 'school', id
FROM held_behind
WHERE date IS NOT NULL

UNION ALL

-- Once the programme is over there is nothing left to plan.
SELECT 'nothing_planned', participating.name, NULL, NULL, 'school', participating.id
FROM participating
WHERE NOT EXISTS (
    SELECT 1
    FROM team
    CROSS JOIN session ON session.team_id = team.id
    WHERE team.school_id = participating.id
      AND session.date > :as_of
      AND session.state IN ('planned', 'held')
  )
  AND participating.id NOT IN (SELECT school_id FROM of_cycles WHERE date > :as_of AND school_id IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM programme WHERE end_date <= :as_of)

UNION ALL

SELECT 'no_individual_plan', participating.name, NULL, NULL, 'school', participating.id
FROM participating
LEFT JOIN own_status ON own_status.school_id = participating.id AND own_status.kind = 'individual'
WHERE COALESCE (own_status.status, 'not_planned') = 'not_planned'
  AND EXISTS (SELECT 1 FROM strand WHERE kind = 'individual')
