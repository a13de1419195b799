-- Group sessions per day from :from, a moved pair at its replacement only.
SELECT session.date,
       SUM (session.state = 'held'),
       SUM (session.state <> 'held')
FROM session
JOIN team ON team.id = session.team_id
JOIN school ON school.id = team.school_id
WHERE session.kind = 'group'
  AND session.state <> 'moved'
  AND session.date BETWEEN :from AND :as_of
  AND session.date >= school.joined_date
  AND (school.left_date IS NULL OR session.date <= school.left_date)
  AND (:organiser IS NULL OR school.organiser_id = :organiser)
  AND (:school IS NULL OR school.id = :school)
  AND (:team IS NULL OR team.id = :team)
GROUP BY session.date
ORDER BY session.date;
