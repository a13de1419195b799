-- Teams of a school that have days in [:from, :last], with what is known of them up to :until and on :as_of.
SELECT team.id,
       team.name,
       team.from_date,
       team.to_date,
       team.from_date <= :as_of AND COALESCE (team.to_date, '9999-12-31') >= :as_of,
       (SELECT strand_status.status
        FROM strand_status
        JOIN strand ON strand.id = strand_status.strand_id
        WHERE strand_status.team_id = team.id
          AND strand_status.school_id = team.school_id
          AND strand.kind = 'group'
          AND strand_status.date <= :as_of
        ORDER BY strand_status.date DESC
        LIMIT 1),
       (SELECT MAX (strand_status.date)
        FROM strand_status
        JOIN strand ON strand.id = strand_status.strand_id
        WHERE strand_status.team_id = team.id
          AND strand_status.school_id = team.school_id
          AND strand.kind = 'group'
          AND strand_status.date <= :as_of),
       -- On the last day of the team that counts.
       (SELECT COUNT (DISTINCT membership.person_id)
        FROM membership
        WHERE membership.team_id = team.id
          AND membership.from_date <= MIN (:until, COALESCE (team.to_date, :until))
          AND COALESCE (membership.to_date, '9999-12-31') >= MIN (:until, COALESCE (team.to_date, :until))),
       (SELECT MAX (session.date)
        FROM session
        WHERE session.team_id = team.id
          AND session.kind = 'group'
          AND session.state = 'held'
          AND session.date BETWEEN :joined AND :as_of)
FROM team
WHERE team.school_id = :school
  AND team.from_date <= :last
  AND COALESCE (team.to_date, '9999-12-31') >= :from
ORDER BY team.name COLLATE sam_team, team.id
