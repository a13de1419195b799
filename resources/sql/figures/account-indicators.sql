-- Values of indicators of school years that have ended by the day, of schools that take part on it.
SELECT indicator.id,
       indicator.name,
       indicator.unit,
       indicator.source,
       school.id,
       school.name,
       indicator_value.school_year,
       indicator_value.numerator,
       indicator_value.denominator
FROM indicator
JOIN indicator_value ON indicator_value.indicator_id = indicator.id
JOIN school ON school.id = indicator_value.school_id
WHERE indicator_value.school_year <= :school_year
  AND school.joined_date <= :as_of
  AND (school.left_date IS NULL OR school.left_date >= :as_of)
ORDER BY indicator.id
