//! A small HTTP client that hides nothing.

use std::sync::Arc;
use std::time::Duration;

use belisha_api::{Changed, Problem, ProblemCode};
use http_body_util::{BodyExt, Full};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client as Hyper;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use rustls::pki_types::CertificateDer;
use rustls::{ClientConfig, RootCertStore};
use serde::Serialize;
use serde::de::DeserializeOwned;

pub(crate) use axum::body::Bytes;
pub(crate) use axum::http::{HeaderMap, Method, Request, StatusCode};

/// The longest that anything may take before a test says that it hangs.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// What a browser speaks: with TLS the second as soon as the server offers it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Version {
    One,
    Two,
}

/// One browser.
#[derive(Clone, Debug)]
pub(crate) struct Client {
    hyper: Hyper<HttpsConnector<HttpConnector>, Full<Bytes>>,
    pub(crate) origin: String,
    pub(crate) cookie: Option<String>,
    pub(crate) seat: Option<String>,
    /// The token of a teacher's phone.
    pub(crate) remote: Option<String>,
}

/// An answer in full.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Answer {
    pub(crate) fn json<T: DeserializeOwned>(&self) -> T {
        assert!(self.status.is_success(), "{}: {}", self.status, self.text());
        serde_json::from_slice(&self.body).unwrap()
    }

    pub(crate) fn problem(&self) -> Problem {
        assert!(
            !self.status.is_success(),
            "it was not refused: {}",
            self.text()
        );
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|_| panic!("{} is no problem: {}", self.status, self.text()))
    }

    pub(crate) fn code(&self) -> ProblemCode {
        self.problem().code
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }
}

impl Client {
    pub(crate) fn new(origin: impl Into<String>) -> Self {
        Self::speaking(origin, RootCertStore::empty(), Version::One)
    }

    /// One that trusts this certificate, and no other.
    pub(crate) fn trusting(
        certificate: CertificateDer<'static>,
        origin: impl Into<String>,
        version: Version,
    ) -> Self {
        let mut roots = RootCertStore::empty();
        roots.add(certificate).unwrap();
        Self::speaking(origin, roots, version)
    }

    fn speaking(origin: impl Into<String>, roots: RootCertStore, version: Version) -> Self {
        let tls =
            ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
                .with_safe_default_protocol_versions()
                .unwrap()
                .with_root_certificates(roots)
                .with_no_client_auth();
        let connector = HttpsConnectorBuilder::new()
            .with_tls_config(tls)
            .https_or_http();
        let connector = match version {
            Version::One => connector.enable_http1().build(),
            Version::Two => connector.enable_http2().build(),
        };
        Self {
            hyper: Hyper::builder(TokioExecutor::new()).build(connector),
            origin: origin.into(),
            cookie: None,
            seat: None,
            remote: None,
        }
    }

    /// The same browser with a seat.
    pub(crate) fn seated(&self, token: &str) -> Self {
        Self {
            seat: Some(token.to_owned()),
            cookie: None,
            ..self.clone()
        }
    }

    /// Another browser.
    pub(crate) fn stranger(&self) -> Self {
        Self {
            cookie: None,
            seat: None,
            ..self.clone()
        }
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, None).await.unwrap()
    }

    pub(crate) async fn delete(&self, path: &str) -> Answer {
        self.ask(Method::DELETE, path, None).await.unwrap()
    }

    pub(crate) async fn post(&self, path: &str, body: &impl Serialize) -> Answer {
        self.send(Method::POST, path, body).await
    }

    pub(crate) async fn put(&self, path: &str, body: &impl Serialize) -> Answer {
        self.send(Method::PUT, path, body).await
    }

    pub(crate) async fn send(&self, method: Method, path: &str, body: &impl Serialize) -> Answer {
        let body = serde_json::to_vec(body).unwrap();
        self.ask(method, path, Some(body)).await.unwrap()
    }

    /// Asks; an error when the server is not there.
    pub(crate) async fn ask(
        &self,
        method: Method,
        path: &str,
        json: Option<Vec<u8>>,
    ) -> Result<Answer, Box<dyn std::error::Error + Send + Sync>> {
        let mut request = self.request(method, path);
        if json.is_some() {
            request = request.header("content-type", "application/json");
        }
        self.raw(request.body(Full::from(json.unwrap_or_default()))?)
            .await
    }

    pub(crate) fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.origin));
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie);
        }
        if let Some(seat) = &self.seat {
            request = request.header("authorization", format!("Seat {seat}"));
        }
        if let Some(remote) = &self.remote {
            request = request.header("authorization", format!("Remote {remote}"));
        }
        request
    }

    pub(crate) async fn raw(
        &self,
        request: Request<Full<Bytes>>,
    ) -> Result<Answer, Box<dyn std::error::Error + Send + Sync>> {
        let answer = tokio::time::timeout(PATIENCE, self.hyper.request(request)).await??;
        let (head, body) = answer.into_parts();
        let body = tokio::time::timeout(PATIENCE, body.collect())
            .await??
            .to_bytes();
        Ok(Answer {
            status: head.status,
            headers: head.headers,
            body,
        })
    }

    /// Takes the session that an answer gives.
    pub(crate) fn keep_session(&mut self, answer: &Answer) {
        let cookie = answer.header("set-cookie");
        let pair = cookie.split(';').next().unwrap_or_default();
        assert!(pair.contains('='), "no session in {}", answer.text());
        self.cookie = Some(pair.to_owned());
    }

    /// Listens to events.
    pub(crate) async fn events(&self, path: &str) -> Events {
        let request = self
            .request(Method::GET, path)
            .body(Full::default())
            .unwrap();
        let answer = self.hyper.request(request).await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        assert_eq!(answer.headers()["content-type"], "text/event-stream");
        Events {
            body: axum::body::Body::new(answer.into_body()),
            text: String::new(),
        }
    }
}

/// A stream of events.
pub(crate) struct Events {
    body: axum::body::Body,
    text: String,
}

impl Events {
    /// The next event; `None` when the stream has ended.
    pub(crate) async fn next(&mut self) -> Option<Changed> {
        loop {
            if let Some((event, rest)) = self.text.split_once("\n\n") {
                let data = event
                    .lines()
                    .find_map(|line| line.strip_prefix("data: "))
                    .map(|data| serde_json::from_str(data).unwrap());
                self.text = rest.to_owned();
                if data.is_some() {
                    return data;
                }
                continue;
            }
            let frame = tokio::time::timeout(PATIENCE, self.body.frame())
                .await
                .expect("no event came")?
                .unwrap();
            if let Ok(bytes) = frame.into_data() {
                self.text.push_str(std::str::from_utf8(&bytes).unwrap());
            }
        }
    }

    /// Waits for an event of this kind.
    pub(crate) async fn wait_for(&mut self, wanted: Changed) {
        while let Some(event) = self.next().await {
            if event == wanted {
                return;
            }
        }
        panic!("the stream ended before {wanted:?}");
    }
}
