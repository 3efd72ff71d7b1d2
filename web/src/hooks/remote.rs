//! Talking to the server: typed requests, and a value that a page shows.

use std::rc::Rc;

use belisha_api::{Problem, ProblemCode};
use gloo::net::http::{Request, RequestBuilder, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use yew::prelude::*;

use super::{json, use_interval};

/// Why a request brought nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No answer: no Wi-Fi, or the server is starting. Worth another try.
    Unreachable,
    /// The server said no, and why.
    Problem(Problem),
}

impl Refusal {
    /// The server's code, when it answered.
    pub fn code(&self) -> Option<ProblemCode> {
        match self {
            Self::Unreachable => None,
            Self::Problem(problem) => Some(problem.code),
        }
    }
}

impl From<gloo::net::Error> for Refusal {
    fn from(_: gloo::net::Error) -> Self {
        Self::Unreachable
    }
}

/// `GET`s a value. `seat` is the tablet's token; staff requests carry their cookie by themselves.
pub async fn get<T: DeserializeOwned>(address: &str, seat: Option<&str>) -> Result<T, Refusal> {
    read(with_seat(Request::get(address), seat).send().await?).await
}

/// `POST`s a value and reads the answer.
pub async fn post<B: Serialize, T: DeserializeOwned>(
    address: &str,
    seat: Option<&str>,
    body: &B,
) -> Result<T, Refusal> {
    send(with_seat(Request::post(address), seat), body).await
}

/// [`get`] as a teacher's phone with this token.
#[cfg(feature = "staff")]
pub(super) async fn get_by_phone<T: DeserializeOwned>(
    address: &str,
    token: &str,
) -> Result<T, Refusal> {
    read(with_remote(Request::get(address), token).send().await?).await
}

/// [`post`] as a teacher's phone with this token.
#[cfg(feature = "staff")]
pub(super) async fn post_by_phone<B: Serialize, T: DeserializeOwned>(
    address: &str,
    token: &str,
    body: &B,
) -> Result<T, Refusal> {
    send(with_remote(Request::post(address), token), body).await
}

/// `PUT`s a value and reads the answer.
pub async fn put<B: Serialize, T: DeserializeOwned>(address: &str, body: &B) -> Result<T, Refusal> {
    send(Request::put(address), body).await
}

/// `DELETE`s what is at the address.
pub async fn delete<T: DeserializeOwned>(address: &str) -> Result<T, Refusal> {
    read(Request::delete(address).send().await?).await
}

/// [`get`], then calls `done`.
pub fn get_then<T: DeserializeOwned + 'static>(
    address: AttrValue,
    done: Callback<Result<T, Refusal>>,
) {
    wasm_bindgen_futures::spawn_local(async move { done.emit(get(&address, None).await) });
}

/// [`post`] as staff, then calls `done`.
pub fn post_then<B: Serialize + 'static, T: DeserializeOwned + 'static>(
    address: AttrValue,
    body: B,
    done: Callback<Result<T, Refusal>>,
) {
    wasm_bindgen_futures::spawn_local(async move { done.emit(post(&address, None, &body).await) });
}

/// [`put`], then calls `done`.
pub fn put_then<B: Serialize + 'static, T: DeserializeOwned + 'static>(
    address: AttrValue,
    body: B,
    done: Callback<Result<T, Refusal>>,
) {
    wasm_bindgen_futures::spawn_local(async move { done.emit(put(&address, &body).await) });
}

/// [`delete`], then calls `done`.
pub fn delete_then<T: DeserializeOwned + 'static>(
    address: AttrValue,
    done: Callback<Result<T, Refusal>>,
) {
    wasm_bindgen_futures::spawn_local(async move { done.emit(delete(&address).await) });
}

fn with_seat(request: RequestBuilder, seat: Option<&str>) -> RequestBuilder {
    match seat {
        Some(token) => request.header("authorization", &format!("Seat {token}")),
        None => request,
    }
}

#[cfg(feature = "staff")]
fn with_remote(request: RequestBuilder, token: &str) -> RequestBuilder {
    request.header("authorization", &format!("Remote {token}"))
}

async fn send<B: Serialize, T: DeserializeOwned>(
    request: RequestBuilder,
    body: &B,
) -> Result<T, Refusal> {
    let body = json::write(body).ok_or_else(|| Refusal::Problem(ProblemCode::Fault.into()))?;
    let request = request
        .header("content-type", "application/json")
        .body(body)?;
    read(request.send().await?).await
}

async fn read<T: DeserializeOwned>(response: Response) -> Result<T, Refusal> {
    let text = response.text().await?;
    if response.ok() {
        // An empty body stands for `()`.
        let text = if text.is_empty() { "null" } else { &text };
        json::read(text).map_err(|_| Refusal::Problem(ProblemCode::Fault.into()))
    } else {
        Err(Refusal::Problem(
            json::read(&text).unwrap_or_else(|_| ProblemCode::Fault.into()),
        ))
    }
}

/// How often a page that the server does not answer asks again, in milliseconds.
const TRY_AGAIN: u32 = 3_000;

/// A value that comes from the server.
#[derive(Debug, PartialEq)]
pub enum Remote<T> {
    /// Not here yet.
    Loading,
    /// Here. While it is fetched again, the old value stays.
    Ready(Rc<T>),
    /// Refused.
    Failed(Refusal),
}

// Shared, not copied: `T` need not be `Clone`.
impl<T> Clone for Remote<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Loading => Self::Loading,
            Self::Ready(value) => Self::Ready(Rc::clone(value)),
            Self::Failed(refusal) => Self::Failed(refusal.clone()),
        }
    }
}

/// A [`Remote`] and the way to fetch it again.
#[derive(Debug, PartialEq)]
pub struct RemoteHandle<T> {
    /// The value.
    pub value: Remote<T>,
    /// Fetches again; late answers to earlier fetches are dropped.
    pub refetch: Callback<()>,
    /// Puts a value in place that another request has brought.
    pub set: Callback<Rc<T>>,
}

impl<T> Clone for RemoteHandle<T> {
    fn clone(&self) -> Self {
        Self {
            value: self.value.clone(),
            refetch: self.refetch.clone(),
            set: self.set.clone(),
        }
    }
}

/// Fetches a value from `address` when the component appears and when the address changes. While the server cannot be
/// reached it tries again by itself.
#[hook]
pub fn use_remote<T: DeserializeOwned + PartialEq + 'static>(
    address: AttrValue,
) -> RemoteHandle<T> {
    let value = use_state(|| Remote::Loading);
    let turn = use_mut_ref(|| 0_u32);

    let set = {
        let (value, turn) = (value.setter(), turn.clone());
        use_callback((), move |new: Rc<T>, ()| {
            *turn.borrow_mut() += 1;
            value.set(Remote::Ready(new));
        })
    };
    let refetch = {
        let (value, turn) = (value.setter(), turn);
        use_callback(address.clone(), move |(), address: &AttrValue| {
            let (value, turn, address) = (value.clone(), turn.clone(), address.clone());
            *turn.borrow_mut() += 1;
            let own = *turn.borrow();
            wasm_bindgen_futures::spawn_local(async move {
                let result = get::<T>(&address, None).await;
                if *turn.borrow() == own {
                    value.set(match result {
                        Ok(new) => Remote::Ready(Rc::new(new)),
                        Err(refusal) => Remote::Failed(refusal),
                    });
                }
            });
        })
    };
    {
        let refetch = refetch.clone();
        use_effect_with(address, move |_| refetch.emit(()));
    }
    use_interval(
        matches!(*value, Remote::Failed(Refusal::Unreachable)).then_some(TRY_AGAIN),
        refetch.clone(),
    );
    RemoteHandle {
        value: (*value).clone(),
        refetch,
        set,
    }
}

/// Fetches a value from `address`, once there is one, and again whenever `pulse` changes. What has come stays while the
/// server cannot be reached; until something has come, it tries again by itself.
#[hook]
pub fn use_fetched<T: DeserializeOwned + PartialEq + 'static>(
    address: Option<AttrValue>,
    pulse: u32,
) -> Option<Rc<T>> {
    let value = use_state(|| None::<(AttrValue, Rc<T>)>);
    let tries = use_state(|| 0_u32);
    let turn = use_mut_ref(|| 0_u32);
    {
        let value = value.setter();
        let tries_now = *tries;
        use_effect_with((address.clone(), pulse, tries_now), move |(address, ..)| {
            *turn.borrow_mut() += 1;
            let own = *turn.borrow();
            if let Some(address) = address.clone() {
                let turn = turn.clone();
                wasm_bindgen_futures::spawn_local(async move {
                    // A refusal here is one of a page that says so already.
                    if let Ok(new) = get::<T>(&address, None).await
                        && *turn.borrow() == own
                    {
                        value.set(Some((address, Rc::new(new))));
                    }
                });
            }
        });
    }
    let here = value
        .as_ref()
        .filter(|(from, _)| Some(from) == address.as_ref())
        .map(|(_, value)| Rc::clone(value));
    let is_wanted = address.is_some() && here.is_none();
    let again = tries.setter();
    let next = *tries + 1;
    use_interval(
        is_wanted.then_some(TRY_AGAIN),
        Callback::from(move |()| again.set(next)),
    );
    here
}
