-- What a figure can be about besides the programme: kind, id, name, and of a team its school.
SELECT 1, id, name, NULL
FROM organiser

UNION ALL

SELECT 2, id, name, NULL
FROM school

UNION ALL

SELECT 3, id, name, school_id
FROM team;
