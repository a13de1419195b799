-- Requirements, with the judgement that holds on the day and what it rests on.
SELECT requirement.id,
       requirement.name,
       requirement.text,
       requirement.source,
       requirement.figure,
       judgement.judgement,
       judgement.date,
       basis.title
FROM requirement
LEFT JOIN requirement_judgement AS judgement
  ON judgement.requirement_id = requirement.id
 AND judgement.date = (SELECT MAX (date)
                       FROM requirement_judgement
                       WHERE requirement_id = requirement.id
                         AND date <= :as_of)
LEFT JOIN basis ON basis.id = judgement.basis_id
ORDER BY requirement.id
