-- What a scope holds: its schools, teams, teachers and cycles. Every figure stands behind this. Of
-- the branches, that one gives rows whose parameter is bound; from the few teams of a school, what
-- is theirs is then found by indexes.
WITH scope_school (id, joined_date, left_date) AS (
  SELECT id, joined_date, COALESCE (left_date, '9999-12-31') FROM school WHERE id = :school
  UNION ALL
  SELECT id, joined_date, COALESCE (left_date, '9999-12-31')
  FROM school
  WHERE organiser_id = :organiser
  UNION ALL
  SELECT id, joined_date, COALESCE (left_date, '9999-12-31')
  FROM school
  WHERE COALESCE (:school, :organiser, :team) IS NULL
), scope_team (id, school_id, from_date, to_date, joined_date, left_date) AS (
  SELECT team.id, team.school_id, team.from_date, COALESCE (team.to_date, '9999-12-31'),
         scope_school.joined_date, scope_school.left_date
  FROM scope_school
  CROSS JOIN team ON team.school_id = scope_school.id
  UNION ALL
  SELECT team.id, team.school_id, team.from_date, COALESCE (team.to_date, '9999-12-31'),
         school.joined_date, COALESCE (school.left_date, '9999-12-31')
  FROM team
  JOIN school ON school.id = team.school_id
  WHERE team.id = :team
), scope_teacher (person_id, school_id, is_active) AS (
  -- All that have been members by the day, and whether they are: of an active team.
  SELECT membership.person_id,
         scope_team.school_id,
         MAX (COALESCE (membership.to_date, '9999-12-31') >= :as_of
              AND :as_of BETWEEN scope_team.from_date AND scope_team.to_date
              AND :as_of BETWEEN scope_team.joined_date AND scope_team.left_date)
  FROM scope_team
  CROSS JOIN membership ON membership.team_id = scope_team.id
  WHERE membership.from_date <= :as_of
  GROUP BY membership.person_id, scope_team.school_id
), candidate (id, teacher_id) AS (
  SELECT id, teacher_id FROM cycle WHERE COALESCE (:school, :organiser, :team) IS NULL
  UNION ALL
  SELECT cycle.id, cycle.teacher_id
  FROM (SELECT DISTINCT membership.person_id
        FROM scope_team
        CROSS JOIN membership ON membership.team_id = scope_team.id
        WHERE COALESCE (:school, :organiser) IS NOT NULL) AS member
  CROSS JOIN cycle ON cycle.teacher_id = member.person_id
), dated (id, teacher_id, asked_date, held_date) AS (
  SELECT candidate.id,
         candidate.teacher_id,
         (SELECT MIN (asked_date)
          FROM focus_question
          WHERE cycle_id = candidate.id AND asked_date <= :as_of),
         (SELECT MIN (date)
          FROM session
          WHERE cycle_id = candidate.id AND state = 'held' AND date <= :as_of)
  FROM candidate
), stay (id, person_id, school_id, from_date, to_date) AS NOT MATERIALIZED (
  SELECT membership.id, membership.person_id, team.school_id, membership.from_date,
         COALESCE (membership.to_date, '9999-12-31')
  FROM membership
  JOIN team ON team.id = membership.team_id
), located (id, teacher_id, school_id) AS (
  -- A cycle belongs to the school where the teacher was a member when the first question was asked;
  -- where that tells nothing, where the teacher was a member when its first session was held.
  SELECT dated.id,
         dated.teacher_id,
         COALESCE (
           (SELECT school_id
            FROM stay
            WHERE person_id = dated.teacher_id
              AND dated.asked_date BETWEEN from_date AND to_date
            ORDER BY from_date, id
            LIMIT 1),
           (SELECT school_id
            FROM stay
            WHERE person_id = dated.teacher_id
              AND dated.held_date BETWEEN from_date AND to_date
            ORDER BY from_date, id
            LIMIT 1))
  FROM dated
), scope_cycle (id, teacher_id, school_id, joined_date, left_date) AS (
  -- One whose teacher was a member nowhere counts in the whole programme alone.
  SELECT located.id,
         located.teacher_id,
         located.school_id,
         COALESCE (school.joined_date, '0000-01-01'),
         COALESCE (school.left_date, '9999-12-31')
  FROM located
  LEFT JOIN school ON school.id = located.school_id
  WHERE COALESCE (:school, :organiser) IS NULL
     OR school.id = :school
     OR school.organiser_id = :organiser
)
