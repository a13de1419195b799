-- Schools that take part on the day :as_of and pass a filter; what is NULL narrows nothing:
-- :organiser (name), :group and :individual (status), :quiet_since (a day: group coaching
-- under way, and no session held on it or later).
WITH strand_log AS (
  SELECT strand.kind, strand_status.school_id, strand_status.status, strand_status.date
  FROM strand_status
  JOIN strand ON strand.id = strand_status.strand_id
  WHERE strand_status.date <= :as_of
    AND strand_status.team_id IS NULL
),
group_status AS (
  SELECT school_id, status, max (date) AS date
  FROM strand_log
  WHERE kind = 'group'
  GROUP BY school_id
),
individual_status AS (
  SELECT school_id, status, max (date)
  FROM strand_log
  WHERE kind = 'individual'
  GROUP BY school_id
),
last_held AS (
  SELECT team.school_id, max (session.date) AS date
  FROM session
  JOIN team ON team.id = session.team_id
  WHERE session.kind = 'group'
    AND session.state = 'held'
    AND session.date <= :as_of
  GROUP BY team.school_id
)
SELECT school.id, school.name, organiser.name, last_held.date, NULL, NULL
FROM school
JOIN organiser ON organiser.id = school.organiser_id
LEFT JOIN group_status ON group_status.school_id = school.id
LEFT JOIN individual_status ON individual_status.school_id = school.id
LEFT JOIN last_held ON last_held.school_id = school.id
WHERE :as_of BETWEEN school.joined_date AND COALESCE (school.left_date, '9999-12-31')
  AND (:organiser IS NULL OR organiser.name = :organiser)
  AND (:group IS NULL OR COALESCE (group_status.status, 'not_planned') = :group)
  AND (:individual IS NULL OR COALESCE (individual_status.status, 'not_planned') = :individual)
  AND (:quiet_since IS NULL
       OR (group_status.status = 'under_way'
           AND COALESCE (last_held.date, group_status.date) < :quiet_since))
ORDER BY school.name COLLATE sam_name, school.id
