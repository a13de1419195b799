-- What needs attention: rows of kind, school, team, date, family and id of where it leads.
WITH participating AS (
  SELECT id, name
  FROM school
  WHERE joined_date <= :as_of
    AND (left_date IS NULL OR left_date >= :as_of)
    AND (:organiser IS NULL OR organiser_id = :organiser)
    AND (:school IS NULL OR id = :school)
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
), located AS (
  -- A cycle's school is that of F12.
  SELECT session.*,
         team.name AS team_name,
         COALESCE (
           team.school_id,
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
  LEFT JOIN team ON team.id = session.team_id
  LEFT JOIN cycle ON cycle.id = session.cycle_id
  LEFT JOIN asked ON asked.cycle_id = session.cycle_id
), strand_log AS (
  SELECT strand.kind, strand_status.school_id, strand_status.team_id, strand_status.status,
         strand_status.date
  FROM strand_status
  JOIN strand ON strand.id = strand_status.strand_id
  WHERE strand_status.date <= :as_of
), team_status AS (
  SELECT team_id, status, MAX (date) AS date
  FROM strand_log
  WHERE kind = 'group' AND team_id IS NOT NULL
  GROUP BY team_id
), group_status AS (
  SELECT school_id, status, MAX (date)
  FROM strand_log
  WHERE kind = 'group' AND team_id IS NULL
  GROUP BY school_id
), individual_status AS (
  SELECT school_id, status, MAX (date)
  FROM strand_log
  WHERE kind = 'individual' AND team_id IS NULL
  GROUP BY school_id
), last_held AS (
  SELECT team_id, MAX (date) AS date
  FROM session
  WHERE kind = 'group' AND state = 'held' AND date <= :as_of
  GROUP BY team_id
)
SELECT 'overdue', participating.name, located.team_name, located.date, 'session', located.id
FROM located
JOIN participating ON participating.id = located.school_id
WHERE located.state = 'planned'
  AND located.date < :as_of

UNION ALL

SELECT 'quiet', participating.name, team.name, last_held.date, 'team', team.id
FROM team
JOIN participating ON participating.id = team.school_id
JOIN team_status ON team_status.team_id = team.id AND team_status.status = 'under_way'
LEFT JOIN last_held ON last_held.team_id = team.id
WHERE team.from_date <= :as_of
  AND (team.to_date IS NULL OR team.to_date >= :as_of)
  AND COALESCE (last_held.date, team_status.date) < DATE (:as_of, '-28 days')

UNION ALL

-- Observed, but neither a dialogue nor an ending by the day.
SELECT 'dialogue', participating.name, NULL, MIN (located.date), 'cycle', cycle.id
FROM located
JOIN participating ON participating.id = located.school_id
JOIN cycle ON cycle.id = located.cycle_id
WHERE located.kind = 'observation'
  AND located.state = 'held'
  AND located.date <= :as_of
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
SELECT 'status_behind', participating.name, NULL, MIN (session.date), 'school', participating.id
FROM participating
JOIN team ON team.school_id = participating.id
JOIN session ON session.team_id = team.id
LEFT JOIN group_status ON group_status.school_id = participating.id
WHERE session.kind = 'group'
  AND session.state = 'held'
  AND session.date <= :as_of
  AND COALESCE (group_status.status, 'not_planned') NOT IN ('under_way', 'paused', 'finished')
  AND EXISTS (SELECT 1 FROM strand WHERE kind = 'group')
GROUP BY participating.id

UNION ALL

-- Once the programme is over there is nothing left to plan.
SELECT 'nothing_planned', participating.name, NULL, NULL, 'school', participating.id
FROM participating
WHERE participating.id NOT IN (
    SELECT school_id
    FROM located
    WHERE date > :as_of
      AND state IN ('planned', 'held')
      AND school_id IS NOT NULL
  )
  AND NOT EXISTS (SELECT 1 FROM programme WHERE end_date <= :as_of)

UNION ALL

SELECT 'no_individual_plan', participating.name, NULL, NULL, 'school', participating.id
FROM participating
LEFT JOIN individual_status ON individual_status.school_id = participating.id
WHERE COALESCE (individual_status.status, 'not_planned') = 'not_planned'
  AND EXISTS (SELECT 1 FROM strand WHERE kind = 'individual');
