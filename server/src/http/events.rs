//! Server-sent events: that something changed, never what.

use std::convert::Infallible;
use std::time::Duration;

use axum::http::{HeaderValue, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use belisha_api::Changed;
use tokio::sync::{mpsc, watch};
use tokio_stream::wrappers::ReceiverStream;

use super::App;
use crate::live::Signal;

/// The shortest time between two events to one screen. A class that answers in the same second makes the board fetch a few
/// times, not thirty.
const PACE: Duration = Duration::from_millis(25);
/// A line that says nothing, so that no proxy takes the stream for dead.
const KEEP_ALIVE: Duration = Duration::from_secs(20);

/// The stream of one screen: `data: "lesson"`, `"answers"` or `"closed"`, and nothing after `"closed"`.
///
/// It begins with every kind that `wanted` lets through: what changed before the stream was there is fetched then.
pub(super) fn stream(
    app: &App,
    signals: watch::Receiver<Signal>,
    wanted: fn(Changed) -> bool,
) -> Response {
    stream_while(app, signals, wanted, || std::future::ready(true))
}

/// The same for a screen that may lose its right to it: it ends at the first change after which `holds` says no.
pub(super) fn stream_while<F>(
    app: &App,
    mut signals: watch::Receiver<Signal>,
    wanted: fn(Changed) -> bool,
    holds: impl Fn() -> F + Send + 'static,
) -> Response
where
    F: Future<Output = bool> + Send,
{
    let (sender, receiver) = mpsc::channel::<Result<Event, Infallible>>(2);
    let mut ending = app.ending.clone();
    tokio::spawn(async move {
        let mut seen = *signals.borrow_and_update();
        let mut changed = seen.since(Signal::unseen());
        loop {
            for change in changed.into_iter().filter(|change| wanted(*change)) {
                if change != Changed::Closed && !holds().await {
                    return;
                }
                let Ok(event) = Event::default().json_data(change) else {
                    return;
                };
                if sender.send(Ok(event)).await.is_err() || change == Changed::Closed {
                    return;
                }
            }
            tokio::time::sleep(PACE).await;
            tokio::select! {
                alive = signals.changed() => if alive.is_err() { return },
                () = sender.closed() => return,
                _ = ending.wait_for(|ending| *ending) => return,
            }
            let now = *signals.borrow_and_update();
            changed = now.since(seen);
            seen = now;
        }
    });
    let mut response = Sse::new(ReceiverStream::new(receiver))
        .keep_alive(KeepAlive::new().interval(KEEP_ALIVE))
        .into_response();
    // Proxies that gather answers before they pass them on are asked not to.
    response
        .headers_mut()
        .insert("x-accel-buffering", HeaderValue::from_static("no"));
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
