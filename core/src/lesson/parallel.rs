//! Work on many lessons at once, where the platform has threads.

/// What `work` makes of each item, in the order of the items.
#[cfg(target_family = "wasm")]
pub(crate) fn map<'a, T, R>(items: &'a [T], work: impl Fn(&'a T) -> R) -> Vec<R> {
    items.iter().map(work).collect()
}

/// What `work` makes of each item, in the order of the items. A panic in it goes on here.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn map<'a, T: Sync, R: Send>(
    items: &'a [T],
    work: impl Fn(&'a T) -> R + Sync,
) -> Vec<R> {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::{panic, thread};

    let most = thread::available_parallelism().map_or(1, usize::from);
    let workers = most.min(items.len());
    if workers < 2 {
        return items.iter().map(work).collect();
    }
    // Whoever is free takes the next one, because lessons differ in length.
    let next = AtomicUsize::new(0);
    let take = || {
        let mut own = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            match items.get(at) {
                Some(item) => own.push((at, work(item))),
                None => return own,
            }
        }
    };
    let mut done: Vec<(usize, R)> = thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(take)).collect();
        workers
            .into_iter()
            .flat_map(|worker| {
                worker
                    .join()
                    .unwrap_or_else(|why| panic::resume_unwind(why))
            })
            .collect()
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, made)| made).collect()
}
