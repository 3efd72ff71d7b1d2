//! The web apps as they were built: hashed files, some of them compressed beforehand.

use std::borrow::Cow;
use std::collections::BTreeMap;

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use belisha_web::ssr;
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

/// Written by `cargo xtask build`; empty in a fresh clone, so that the server can be worked on without the web apps.
#[derive(RustEmbed)]
#[folder = "../dist"]
#[allow_missing = true]
struct Dist;

/// A hashed file is never another: a browser may keep it.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// What was built, by name.
#[derive(Debug)]
pub(crate) struct Assets {
    built: ssr::Assets,
    pupil_style_hash: String,
}

impl Assets {
    /// What is inside the program.
    pub(crate) fn embedded() -> Self {
        let names: BTreeMap<String, String> = Dist::get("manifest.json")
            .and_then(|file| serde_json::from_slice(&file.data).ok())
            .unwrap_or_default();
        let pupil_style = names
            .get("pupil.css")
            .and_then(|file| Dist::get(&format!("assets/{file}")))
            .map(|file| String::from_utf8_lossy(&file.data).into_owned())
            .unwrap_or_default();
        Self {
            pupil_style_hash: BASE64_STANDARD.encode(Sha256::digest(&pupil_style)),
            built: ssr::Assets { names, pupil_style },
        }
    }

    /// What pages need to know of the files.
    pub(crate) fn built(&self) -> &ssr::Assets {
        &self.built
    }

    /// What a content security policy calls the sheet that stands in the pupil app's page.
    pub(crate) fn pupil_style_hash(&self) -> &str {
        &self.pupil_style_hash
    }

    /// The answer for a hashed file; `None` when there is none of this name.
    pub(crate) fn serve(&self, file: &str, headers: &HeaderMap) -> Option<Response> {
        // The prepared siblings have no address of their own.
        if file.ends_with(".br") || file.ends_with(".gz") {
            return None;
        }
        let inside = format!("assets/{file}");
        let plain = Dist::get(&inside)?;
        let mut response = None;
        for (encoding, ending) in [("br", "br"), ("gzip", "gz")] {
            if accepts(headers, encoding)
                && let Some(prepared) = Dist::get(&format!("{inside}.{ending}"))
            {
                let mut prepared = bytes(prepared.data);
                prepared
                    .headers_mut()
                    .insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
                response = Some(prepared);
                break;
            }
        }
        let mut response = response.unwrap_or_else(|| bytes(plain.data));
        let out = response.headers_mut();
        let kind = match file.rsplit_once('.').map(|(_, ending)| ending) {
            Some("js") => "text/javascript; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            Some("wasm") => "application/wasm",
            Some("ftl" | "txt") => "text/plain; charset=utf-8",
            Some("svg") => "image/svg+xml",
            Some("png") => "image/png",
            Some("ico") => "image/x-icon",
            Some("woff2") => "font/woff2",
            Some("webmanifest") => "application/manifest+json",
            _ => "application/octet-stream",
        };
        out.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        out.insert(header::CACHE_CONTROL, FOR_EVER);
        Some(response)
    }
}

fn bytes(data: Cow<'static, [u8]>) -> Response {
    match data {
        Cow::Borrowed(data) => (StatusCode::OK, data).into_response(),
        Cow::Owned(data) => (StatusCode::OK, data).into_response(),
    }
}

/// Whether the browser takes this encoding. A weight of zero means that it does not.
fn accepts(headers: &HeaderMap, encoding: &str) -> bool {
    headers
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|one| {
            let mut parts = one.split(';').map(str::trim);
            parts.next() == Some(encoding)
                && !parts.any(|weight| matches!(weight, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_of_weight_zero_is_refused() {
        let with = |text: &'static str| {
            HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(text))])
        };
        assert!(accepts(&with("gzip, br"), "br"));
        assert!(accepts(&with("br;q=0.8"), "br"));
        assert!(!accepts(&with("gzip, br;q=0"), "br"));
        assert!(!accepts(&HeaderMap::new(), "gzip"));
    }
}
