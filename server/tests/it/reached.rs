//! How the server is reached: over TLS, and through a proxy.

use std::path::PathBuf;

use belisha_api::path;
use belisha_api::staff::{LiveLesson, StartLesson};
use belisha_api::{Changed, ProblemCode};
use http_body_util::Full;
use rustls::pki_types::CertificateDer;

use crate::client::{Answer, Bytes, Client, Method, StatusCode, Version};
use crate::school::{PASSPHRASE, Place, TestSchool, TestServer, Today, UNIT, first_run};
use crate::starting::{belisha, refused};

/// A certificate that nobody but a test trusts, with its files.
struct Certificate {
    der: CertificateDer<'static>,
    cert: PathBuf,
    key: PathBuf,
}

impl Certificate {
    fn made_in(place: &Place, name: &str) -> Self {
        let made =
            rcgen::generate_simple_self_signed(["localhost".to_owned(), "127.0.0.1".to_owned()])
                .unwrap();
        let file = |end: &str| place.folder.path().join(format!("{name}.{end}"));
        let (cert, key) = (file("crt"), file("key"));
        std::fs::write(&cert, made.cert.pem()).unwrap();
        std::fs::write(&key, made.signing_key.serialize_pem()).unwrap();
        Self {
            der: made.cert.der().clone(),
            cert,
            key,
        }
    }
}

/// A change as a page asks for it: the browser says where the page is from.
async fn post_from_page(client: &Client, address: &str, body: &impl serde::Serialize) -> Answer {
    let request = client
        .request(Method::POST, address)
        .header("content-type", "application/json")
        .header("origin", &client.origin)
        .body(Full::from(Bytes::from(serde_json::to_vec(body).unwrap())))
        .unwrap();
    client.raw(request).await.unwrap()
}

#[tokio::test]
async fn over_tls_a_lesson_is_taught_and_the_session_is_for_tls_only() {
    for version in [Version::One, Version::Two] {
        let place = Place::new().await;
        let certificate = Certificate::made_in(&place, "school");
        let files = (certificate.cert.clone(), certificate.key.clone());
        let server = TestServer::start_as(place, Today::new(), |settings| {
            settings.tls = Some(files);
        })
        .await;
        assert!(server.running.here.starts_with("https://"));
        assert!(server.running.tablets.starts_with("https://"));
        let mut lead = Client::trusting(
            certificate.der.clone(),
            server.running.here.clone(),
            version,
        );
        for page in [path::ROOT, path::JOIN, path::STAFF, path::HOME] {
            let answer = lead.get(page).await;
            assert_eq!(answer.status, StatusCode::OK, "{version:?} {page}");
            assert_eq!(answer.header("x-content-type-options"), "nosniff");
            // It would hold for every other service of that computer, and outlast the certificate.
            assert_eq!(answer.header("strict-transport-security"), "");
        }

        let first = first_run(&server.first_run_token());
        let answer = post_from_page(&lead, path::SETUP, &first).await;
        let cookie = answer.header("set-cookie").to_owned();
        assert!(
            cookie.starts_with("__Host-belisha_session=") && cookie.contains("; Secure"),
            "{version:?}: {cookie}"
        );
        lead.keep_session(&answer);
        let school = TestSchool {
            lead: lead.clone(),
            server,
        };
        let class = school.class("Oak", 4, 30).await;
        let lesson = school.lesson(&class).await;
        assert!(lesson.now().await.join_address.starts_with("https://"));
        let tablet = lesson.join().await;
        let token = tablet.client.seat.as_ref().unwrap();
        let mut events = tablet
            .client
            .events(&format!("{}?seat={token}", path::PUPIL_EVENTS))
            .await;
        events.wait_for(Changed::Lesson).await;

        // Another site's page is refused here, too.
        let request = lead
            .request(Method::DELETE, path::SESSION)
            .header("origin", "https://elsewhere.example")
            .body(Full::default())
            .unwrap();
        let answer = lead.raw(request).await.unwrap();
        assert_eq!(answer.code(), ProblemCode::BadRequest);
        // Who does not speak TLS hears nothing of the school.
        let plain = lead.origin.replace("https://", "http://");
        let answer = Client::new(plain).ask(Method::GET, path::ROOT, None).await;
        assert!(answer.is_err(), "{answer:?}");
        drop(events);
        school.server.running.stop().await.unwrap();
    }
}

#[tokio::test]
async fn tls_files_that_do_not_do_are_one_sentence() {
    let place = Place::new().await;
    let one = Certificate::made_in(&place, "one");
    let other = Certificate::made_in(&place, "other");
    let nonsense = place.folder.path().join("nonsense");
    std::fs::write(&nonsense, "this is no PEM file\n").unwrap();
    let missing = place.folder.path().join("missing");
    for (cert, key) in [
        (&one.cert, &nonsense),
        (&nonsense, &one.key),
        (&one.cert, &missing),
        // Each the wrong way round, and a key that belongs to another certificate.
        (&one.key, &one.cert),
        (&one.cert, &other.key),
    ] {
        let output = belisha()
            .arg("serve")
            .args(place.arguments_with("--listen", "127.0.0.1:0"))
            .arg("--tls-cert")
            .arg(cert)
            .arg("--tls-key")
            .arg(key)
            .output()
            .unwrap();
        let (cert, key) = (cert.display().to_string(), key.display().to_string());
        refused(
            &output,
            &["TLS files", &cert, &key, "Give a certificate", "PEM"],
        );
    }
}

/// What the school's server hears of a browser that asks for `https://school.example`, through a proxy that says so or with
/// a header that somebody has made up.
fn forwarded(request: axum::http::request::Builder, chain: bool) -> axum::http::request::Builder {
    let (proto, host) = if chain {
        ("https, http", "school.example, inner.example")
    } else {
        ("https", "school.example")
    };
    request
        .header("x-forwarded-proto", proto)
        .header("x-forwarded-host", host)
}

/// The QR code's picture of an address.
fn picture(address: &str) -> String {
    let code = fast_qr::QRBuilder::new(address)
        .ecl(fast_qr::ECL::M)
        .build()
        .unwrap();
    use fast_qr::convert::Builder;
    fast_qr::convert::svg::SvgBuilder::default()
        .margin(4)
        .to_str(&code)
}

/// Sets up a school and starts a lesson, every request forwarded: the session's cookie, and the address in the lesson and
/// in its QR code.
async fn through_a_proxy(behind_proxy: bool, chain: bool) -> (TestServer, String, String) {
    let server = TestServer::start_as(Place::new().await, Today::new(), |settings| {
        settings.behind_proxy = behind_proxy;
    })
    .await;
    let post = async |client: &Client, address: &str, body: Vec<u8>| {
        let request = forwarded(client.request(Method::POST, address), chain)
            .header("content-type", "application/json")
            .body(Full::from(Bytes::from(body)))
            .unwrap();
        client.raw(request).await.unwrap()
    };
    let first = serde_json::to_vec(&first_run(&server.first_run_token())).unwrap();
    let answer = post(&server.client, path::SETUP, first).await;
    let mut lead = server.client.clone();
    lead.keep_session(&answer);
    let school = TestSchool { lead, server };
    let class = school.class("Oak", 4, 30).await;
    let start = StartLesson {
        class,
        unit: UNIT.into(),
    };
    let start = serde_json::to_vec(&start).unwrap();
    let lesson: LiveLesson = post(&school.lead, path::LESSONS, start).await.json();
    let qr = path::of_lesson(path::LESSON_QR, &lesson.id);
    let qr = forwarded(school.lead.request(Method::GET, &qr), chain)
        .body(Full::default())
        .unwrap();
    let qr = school.lead.raw(qr).await.unwrap();
    assert_eq!(qr.text(), picture(&lesson.join_address));
    let address = lesson.join_address.replace(&lesson.code, "");
    (
        school.server,
        answer.header("set-cookie").to_owned(),
        address,
    )
}

#[tokio::test]
async fn behind_a_proxy_addresses_and_cookies_are_those_that_the_browser_sees() {
    for chain in [false, true] {
        let (server, cookie, address) = through_a_proxy(true, chain).await;
        assert!(cookie.contains("; Secure"), "{cookie}");
        assert_eq!(
            address,
            format!("https://school.example{}", path::join_code(""))
        );
        // A page of the school may change something, another's may not; the proxy says which school it is.
        for (origin, is_own) in [
            ("https://school.example", true),
            ("https://elsewhere.example", false),
        ] {
            let request = forwarded(server.client.request(Method::DELETE, path::SESSION), chain)
                .header("origin", origin)
                .body(Full::default())
                .unwrap();
            let answer = server.client.raw(request).await.unwrap();
            let expected = if is_own {
                ProblemCode::SignInFirst
            } else {
                ProblemCode::BadRequest
            };
            assert_eq!(answer.code(), expected, "{origin}");
        }
        // Where the proxy says nothing, nothing is taken for secure.
        let sign_in = belisha_api::staff::SignIn {
            name: "Ada Lead".to_owned(),
            passphrase: PASSPHRASE.to_owned(),
        };
        let answer = server.client.post(path::SESSION, &sign_in).await;
        assert!(!answer.header("set-cookie").contains("Secure"));
    }
}

#[tokio::test]
async fn without_a_proxy_a_forged_header_changes_nothing() {
    let (server, cookie, address) = through_a_proxy(false, false).await;
    assert!(
        cookie.starts_with("belisha_session=") && !cookie.contains("Secure"),
        "{cookie}"
    );
    assert_eq!(
        address,
        format!("{}{}", server.running.tablets, path::join_code(""))
    );
    assert!(server.running.tablets.starts_with("http://127.0.0.1:"));
    // Nor does it make another site's page one of the school's.
    let request = forwarded(server.client.request(Method::DELETE, path::SESSION), false)
        .header("origin", "https://school.example")
        .body(Full::default())
        .unwrap();
    let answer = server.client.raw(request).await.unwrap();
    assert_eq!(answer.code(), ProblemCode::BadRequest);
}
