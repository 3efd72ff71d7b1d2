//! Measures against the budgets.

use anyhow::Result;

pub(crate) fn run(_only: Option<&str>) -> Result<()> {
    Ok(())
}
