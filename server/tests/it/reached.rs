//! How the server is reached: over TLS, and through a proxy.

use std::path::PathBuf;

use belisha_api::path;
use belisha_api::staff::{Class, LiveLesson, StartLesson};
use belisha_api::{Changed, ProblemCode};
use http_body_util::Full;
use rustls::pki_types::CertificateDer;

use crate::client::{Answer, Bytes, Client, Method, StatusCode, Version};
use crate::school::{Place, TestSchool, TestServer, Today, UNIT, first_run};
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
