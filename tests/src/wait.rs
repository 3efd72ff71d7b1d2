//! Waiting for something to become so.

use std::future::Future;
use std::time::Duration;

use anyhow::{Result, bail};

/// How long anything may take. Far more than it does: a slow machine is no failure.
const PATIENCE: Duration = Duration::from_secs(20);
const LOOK_EVERY: Duration = Duration::from_millis(40);

/// Looks again and again until `look` finds something. What it last complained of is the error when it never does.
pub async fn until<T, F>(what: &str, mut look: impl FnMut() -> F) -> Result<T>
where
    F: Future<Output = Result<T>>,
{
    let mut ticks = tokio::time::interval(LOOK_EVERY);
    let looking = PATIENCE.as_millis() / LOOK_EVERY.as_millis();
    let begun = tokio::time::Instant::now();
    let mut last = None;
    for _ in 0..looking {
        ticks.tick().await;
        match look().await {
            Ok(found) => return Ok(found),
            Err(error) => last = Some(error),
        }
        if begun.elapsed() > PATIENCE {
            break;
        }
    }
    match last {
        Some(error) => Err(error.context(format!("waited for {what}"))),
        None => bail!("waited for {what}"),
    }
}
