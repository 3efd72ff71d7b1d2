//! What holds for every request and answer: headers, same origin, no panic, a log without secrets.

use std::any::Any;
use std::panic::PanicHookInfo;
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use belisha_api::ProblemCode;

use super::{App, PATIENCE};
use crate::error::Error;

/// Only what comes from this server runs or loads. WebAssembly must be allowed by name.
const CONTENT_SECURITY_POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

/// The same for a page that has one style sheet in itself: the one with this hash.
pub(super) fn policy_with_style(hash: &str) -> String {
    CONTENT_SECURITY_POLICY.replace(
        "style-src 'self'",
        &format!("style-src 'self' 'sha256-{hash}'"),
    )
}

/// A picture of a lesson is a picture, whoever opens it by itself.
pub(super) const PICTURE_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const PERMISSIONS_POLICY: &str = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), \
    hid=(), midi=(), display-capture=(), browsing-topics=()";

const ALWAYS: [(HeaderName, HeaderValue); 5] = [
    (
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    ),
    (
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    ),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static(PERMISSIONS_POLICY),
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    ),
];

/// Puts the protective headers on every answer.
pub(super) async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, value);
    }
    headers
        .entry(header::CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static(CONTENT_SECURITY_POLICY));
    response
}

/// Puts the host that a request names where the handlers look for it. HTTP/2, which browsers speak over TLS, names it in
/// the address and has no `Host` header.
pub(super) async fn host(mut request: Request, next: Next) -> Response {
    if !request.headers().contains_key(header::HOST)
        && let Some(authority) = request.uri().authority()
        && let Ok(host) = HeaderValue::from_str(authority.as_str())
    {
        request.headers_mut().insert(header::HOST, host);
    }
    next.run(request).await
}

/// Refuses a change that another site's page asks for. Browsers say where a request that changes something comes from;
/// programs that are no browsers say nothing, and have no cookie that a page could borrow.
pub(super) async fn same_origin(
    State(app): State<App>,
    request: Request,
    next: Next,
) -> Result<Response, Error> {
    let is_safe = matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    if !is_safe
        && let Some(origin) = request.headers().get(header::ORIGIN)
        && !is_own(&app, request.headers(), origin)
    {
        return Err(ProblemCode::BadRequest.into());
    }
    Ok(next.run(request).await)
}

fn is_own(app: &App, headers: &HeaderMap, origin: &HeaderValue) -> bool {
    let Ok(origin) = origin.to_str() else {
        return false;
    };
    let host = origin.split_once("://").map(|(_, host)| host);
    host.is_some() && host == app.front.host(headers)
}

impl super::Front {
    /// The host that the browser asked for, with its port.
    pub(super) fn host<'headers>(&self, headers: &'headers HeaderMap) -> Option<&'headers str> {
        self.forwarded(headers, "x-forwarded-host")
            .or_else(|| headers.get(header::HOST)?.to_str().ok())
    }

    /// Whether the browser reached the server over TLS.
    pub(super) fn is_secure(&self, headers: &HeaderMap) -> bool {
        self.tls
            || self
                .forwarded(headers, "x-forwarded-proto")
                .is_some_and(|scheme| scheme.eq_ignore_ascii_case("https"))
    }

    /// What the proxy says about the browser. Of several proxies in a row the first is the one that the browser reached,
    /// and each has written its own behind the others'. Without a proxy anybody may have written it.
    fn forwarded<'headers>(
        &self,
        headers: &'headers HeaderMap,
        name: &'static str,
    ) -> Option<&'headers str> {
        if !self.behind_proxy {
            return None;
        }
        let first = headers.get(name)?.to_str().ok()?.split(',').next()?.trim();
        (!first.is_empty()).then_some(first)
    }

    /// The beginning of full addresses for other devices.
    pub(super) fn origin(&self, headers: &HeaderMap) -> String {
        if let Some(address) = &self.public_address {
            return address.trim_end_matches('/').to_owned();
        }
        let is_local = |host: &str| {
            let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
            matches!(name, "localhost" | "127.0.0.1" | "[::1]" | "")
        };
        let host = self
            .host(headers)
            .filter(|host| !is_local(host))
            .unwrap_or(&self.lan_host);
        belisha_api::path::origin(self.is_secure(headers), host)
    }
}

/// Logs method, route and status. Never the address as it was asked for: it may hold a join code or a token.
pub(super) async fn log(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "(no route)".to_owned(), |path| path.as_str().to_owned());
    let began = Instant::now();
    let response = next.run(request).await;
    let status = response.status().as_u16();
    tracing::debug!(%method, %route, status, ms = began.elapsed().as_millis(), "{method} {route} {status}");
    response
}

/// Answers, with a problem, a request that takes longer than anybody waits: its first byte, not an event stream.
pub(super) async fn patience(request: Request, next: Next) -> Result<Response, Error> {
    tokio::time::timeout(PATIENCE, next.run(request))
        .await
        .map_err(|_| Error::NotStored)
}

/// A panic is a fault like any other; the others' lessons go on. Its words may hold what a handler was at, a name or an
/// answer, so they stay unsaid; [`log_panic`] has said where it was.
pub(super) fn panicked(_words: Box<dyn Any + Send + 'static>) -> Response {
    Error::Fault("a handler panicked".to_owned()).into_response()
}

/// Logs where a panic was, and nothing of what it says.
pub(crate) fn log_panic(panic: &PanicHookInfo<'_>) {
    let place = panic
        .location()
        .map_or_else(|| "somewhere".to_owned(), ToString::to_string);
    tracing::error!(place, "a panic at {place}");
}
