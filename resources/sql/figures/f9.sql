-- F9, cadence: school days between one held group session of a team and the next. Overdue: the
-- active teams under way whose last one is longer ago than the target and a margin.
WITH held AS (
  SELECT session.id,
         scope_team.id AS team_id,
         scope_team.school_id,
         session.date,
         LAG (session.date) OVER (PARTITION BY scope_team.id
                                  ORDER BY session.date, session.start_time) AS former_date
  FROM scope_team
  CROSS JOIN session
    ON session.team_id = scope_team.id
   AND session.date BETWEEN scope_team.joined_date AND MIN (scope_team.left_date, :as_of)
  WHERE session.kind = 'group'
    AND session.state = 'held'
), under_way AS (
  SELECT scope_team.id,
         scope_team.school_id,
         (SELECT session.date
          FROM session
          WHERE session.team_id = scope_team.id
            AND session.date BETWEEN scope_team.joined_date AND :as_of
            AND session.kind = 'group'
            AND session.state = 'held'
          ORDER BY session.date DESC
          LIMIT 1) AS last_date
  FROM scope_team
  WHERE :as_of BETWEEN scope_team.from_date AND scope_team.to_date
    AND :as_of BETWEEN scope_team.joined_date AND scope_team.left_date
    AND (SELECT status
         FROM strand_status
         WHERE strand_id = (SELECT id FROM strand WHERE kind = 'group')
           AND school_id = scope_team.school_id
           AND COALESCE (team_id, 0) = scope_team.id
           AND date <= :as_of
         ORDER BY date DESC
         LIMIT 1) = 'under_way'
), limits AS (
  SELECT COALESCE ((SELECT CAST (value AS INTEGER) FROM setting WHERE name = 'cadence_target'),
                   :cadence_target)
         + COALESCE ((SELECT CAST (value AS INTEGER) FROM setting WHERE name = 'cadence_margin'),
                     :cadence_margin) AS days
)
SELECT 'F9' AS part,
       school_id,
       team_id,
       'session' AS family,
       id AS record_id,
       date,
       school_days (school_id, former_date, date) AS numerator,
       1 AS denominator
FROM held
WHERE former_date IS NOT NULL
UNION ALL
SELECT 'F9.overdue', school_id, id, 'team', id, last_date, 1, 0
FROM under_way
WHERE school_days (school_id, last_date, :as_of) > (SELECT days FROM limits)
