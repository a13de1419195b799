-- People as of the day :as_of that pass a filter; what is NULL narrows nothing: :school (unit
-- code), :role ('teacher' or 'coach'), :place ('missing': a teacher in no team, or a coach
-- without an assignment), :coaching ('none': a teacher who has asked no question by the day).
--
-- Where somebody is: the team that was joined first of those that hold on the day, else the
-- school or team of an assignment; where a school is asked for, there.
WITH place AS (
  SELECT membership.person_id, school.id AS school_id, school.unit_code, school.name || ', ' || team.name AS name,
         1 AS rank, membership.from_date, membership.id
  FROM membership
  JOIN team ON team.id = membership.team_id
  JOIN school ON school.id = team.school_id
  WHERE :as_of BETWEEN membership.from_date AND COALESCE (membership.to_date, '9999-12-31')
  UNION ALL
  SELECT assignment.coach_id, school.id, school.unit_code, school.name || COALESCE (', ' || team.name, ''),
         2, assignment.from_date, assignment.id
  FROM assignment
  JOIN school ON school.id = assignment.school_id
  LEFT JOIN team ON team.id = assignment.team_id
  WHERE :as_of BETWEEN assignment.from_date AND COALESCE (assignment.to_date, '9999-12-31')
),
first_place AS (
  SELECT person_id, name,
         row_number () OVER (PARTITION BY person_id ORDER BY rank, from_date, id) AS number
  FROM place
  WHERE :school IS NULL OR unit_code = :school
)
SELECT person.id, first_place.name, person.name, NULL, NULL, NULL
FROM person
LEFT JOIN first_place ON first_place.person_id = person.id AND first_place.number = 1
WHERE (:school IS NULL OR first_place.name IS NOT NULL)
  AND (:role IS NULL
       OR (:role = 'teacher' AND person.is_teacher)
       OR (:role = 'coach' AND person.is_coach))
  AND (:place IS NULL
       OR (person.is_teacher AND person.id NOT IN (SELECT person_id FROM place WHERE rank = 1))
       OR (person.is_coach AND person.id NOT IN (SELECT person_id FROM place WHERE rank = 2)))
  AND (:coaching IS NULL
       OR (person.is_teacher
           AND person.id NOT IN
             (SELECT cycle.teacher_id
              FROM cycle
              JOIN focus_question ON focus_question.cycle_id = cycle.id
              WHERE focus_question.asked_date <= :as_of)))
ORDER BY person.name COLLATE sam_name, person.id
