-- The first and the last group session of a school's teams in [:from, :last].
SELECT MIN (session.date), MAX (session.date)
FROM team
CROSS JOIN session ON session.team_id = team.id
WHERE team.school_id = :school
  AND session.kind = 'group'
  AND session.date BETWEEN :from AND :last
