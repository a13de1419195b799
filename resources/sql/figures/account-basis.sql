-- What the programme stands on, up to the day, in the order of the chain: evidence, consultation,
-- conclusion, decision; with the titles of what each cites.
SELECT basis.id,
       basis.kind,
       basis.title,
       basis.date,
       basis.text,
       basis.reference,
       basis.party,
       basis.effect,
       strand.name,
       (SELECT GROUP_CONCAT (cited.title, '; ')
        FROM basis_citation
        JOIN basis AS cited ON cited.id = basis_citation.cited_id
        WHERE basis_citation.basis_id = basis.id)
FROM basis
LEFT JOIN strand ON strand.id = basis.strand_id
WHERE basis.date <= :as_of
ORDER BY CASE basis.kind WHEN 'evidence' THEN 0 WHEN 'consultation' THEN 1 WHEN 'conclusion' THEN 2 ELSE 3 END,
         basis.date,
         basis.id
