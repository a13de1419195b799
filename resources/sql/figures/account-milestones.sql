-- Milestones by when they are due; done only where it was by the day.
SELECT id, name, due_date, CASE WHEN done_date <= :as_of THEN done_date END
FROM milestone
ORDER BY due_date, id
