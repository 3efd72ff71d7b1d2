//! Lessons and what the checker says about them.
