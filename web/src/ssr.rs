//! Pages rendered natively: the shells of both apps with their first screen, and the home pages.
