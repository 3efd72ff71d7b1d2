//! Families: what was learned, what to say, who can help. Rendered on the server; complete without script.
