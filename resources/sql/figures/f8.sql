-- F8, taking part: of the active teachers, those who attended at least one group session of the
-- scope's teams, as members of the team.
SELECT 'F8' AS part,
       scope_teacher.school_id,
       NULL AS team_id,
       'person' AS family,
       scope_teacher.person_id AS record_id,
       NULL AS date,
       EXISTS (
         SELECT 1
         FROM attendance
         CROSS JOIN session ON session.id = attendance.session_id
         CROSS JOIN team ON team.id = session.team_id
         CROSS JOIN school ON school.id = team.school_id
         CROSS JOIN membership
           ON membership.team_id = session.team_id
          AND membership.person_id = attendance.person_id
          AND membership.from_date <= session.date
          AND (membership.to_date IS NULL OR membership.to_date >= session.date)
         WHERE attendance.person_id = scope_teacher.person_id
           AND attendance.status IN ('present', 'partly')
           AND session.kind = 'group'
           AND session.state = 'held'
           AND session.date <= :as_of
           AND team.school_id = scope_teacher.school_id
           AND (:team IS NULL OR team.id = :team)
           AND session.date >= school.joined_date
           AND (school.left_date IS NULL OR session.date <= school.left_date)
       ) AS numerator,
       scope_teacher.is_active AS denominator
FROM scope_teacher
