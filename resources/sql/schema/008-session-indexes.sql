-- Figures of a large programme go from the school by its teams to their sessions, and read no more of
-- a session than stands in this index.
CREATE INDEX session_by_team ON session (team_id, kind, state, date, actual_minutes, planned_minutes);
