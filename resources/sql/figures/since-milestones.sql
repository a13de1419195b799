-- Milestones done after the former day, and those that have fallen due since and are not done: name, due, done.
SELECT name, due_date, CASE WHEN done_date <= :as_of THEN done_date END
FROM milestone
WHERE (done_date > :since AND done_date <= :as_of)
   OR (due_date > :since AND due_date <= :as_of AND (done_date IS NULL OR done_date > :as_of))
ORDER BY due_date, name;
