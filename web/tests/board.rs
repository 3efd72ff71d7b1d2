//! The board in a browser, driven by keys alone, against a server of a few lines.
#![cfg(all(target_arch = "wasm32", feature = "staff"))]

use belisha_api::LessonId;
use belisha_web::i18n::{Bundle, I18n, I18nProvider};
use belisha_web::pages::teach::BoardPage;
use gloo::utils::document;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{KeyboardEvent, KeyboardEventInit};
use yew::prelude::*;
use yew_router::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

/// Answers as the school's server would: it keeps one lesson and says no word while `away`.
const SERVER: &str = r#"
const slide = (id, kind) => ({ id, title: id, kind, disclosure: false, body: [], notes: [] });
const scene = (id, choices) => ({ id, title: id, body: [], notes: [], end: !choices.length,
    choices: choices.map(([choice, to]) => ({ id: choice, text: choice, to })) });
const pack = { unit: "gifts", title: "Gifts", year: 4, minutes: 45, risks: [], objectives: [], words: [],
    pathway: "uneasy", prepare: [], story_title: "A gift", questions: [], revisit: [], facts: [],
    slides: [slide("rules", "ground-rules"), slide("story-time", "story"), slide("help", "help")],
    scenes: [scene("start", [["tell", "told"], ["keep", "kept"]]), scene("told", []), scene("kept", [])] };
const lesson = { id: "l1", class: { id: "c1", name: "Oak", year: 4, size: 28 }, unit: "gifts", code: "482913",
    join_address: "school.test/join/482913", slide: "rules", blank: false, road: [], check: null, sat: [], seats: [],
    joining: true, phone: "none", closed: false };
window.school = { away: false, lesson };
window.EventSource = class { close() {} };
window.fetch = async (request) => {
    if (window.school.away) throw new TypeError("away");
    const path = new URL(request.url).pathname;
    const say = (value) => new Response(JSON.stringify(value));
    if (path.endsWith("/actions")) {
        const action = await request.json();
        if (action.kind === "go") lesson.slide = action.slide;
        if (action.kind === "blank") lesson.blank = action.on;
        if (action.kind === "choose") lesson.road.push(action.choice);
        if (action.kind === "rewind") lesson.road.pop();
        return say(lesson);
    }
    if (path.endsWith("/lessons/l1")) return say(lesson);
    if (path.endsWith("/units/gifts")) return say(pack);
    return new Response(JSON.stringify({ code: "not-found" }), { status: 404 });
};
"#;

#[component]
fn Board() -> Html {
    html! {
        <I18nProvider i18n={I18n::new(Bundle::empty())}>
            <BrowserRouter>
                <BoardPage lesson={LessonId("l1".to_owned())} />
            </BrowserRouter>
        </I18nProvider>
    }
}

fn run(script: &str) -> String {
    js_sys::Function::new_no_args(script)
        .call0(&wasm_bindgen::JsValue::NULL)
        .ok()
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

fn press(key: &str) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    if let (Ok(event), Some(body)) = (
        KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init),
        document().body(),
    ) {
        let _ = body.dispatch_event(&event);
    }
}

fn heading() -> String {
    document()
        .query_selector("h1")
        .ok()
        .flatten()
        .and_then(|heading| heading.text_content())
        .unwrap_or_default()
}

/// Waits, frame by frame, until `value` is what is expected; says what it is instead when it never becomes that.
async fn becomes(expected: &str, value: impl Fn() -> String) -> Result<(), String> {
    for _ in 0..1200 {
        if value() == expected {
            return Ok(());
        }
        let frame = js_sys::Promise::new(&mut |resolve, _| {
            // Without frames there is no browser.
            let _ = gloo::utils::window().request_animation_frame(&resolve);
        });
        let _ = wasm_bindgen_futures::JsFuture::from(frame).await;
    }
    Err(format!("not {expected}, but {}", value()))
}

/// Waits until the board shows this heading.
async fn shows(expected: &str) -> Result<(), String> {
    becomes(expected, heading).await
}

#[wasm_bindgen_test]
async fn keys_play_a_lesson_also_while_the_server_is_away() -> Result<(), String> {
    run(SERVER);
    let root = document().create_element("div").map_err(|_| "no element")?;
    if let Some(body) = document().body() {
        body.append_child(&root).map_err(|_| "no body")?;
    }
    let board = yew::Renderer::<Board>::with_root(root).render();

    shows("rules").await?;
    press("PageDown");
    shows("story-time").await?;
    press(" ");
    shows("start").await?;
    // The choice is the class's: a clicker does not make it.
    press("PageDown");
    press("1");
    shows("told").await?;
    press("ArrowLeft");
    shows("start").await?;
    press("b");
    shows("").await?;
    press("b");
    shows("start").await?;

    run("window.school.away = true");
    press("2");
    shows("kept").await?;
    press("PageDown");
    shows("help").await?;
    assert_eq!(run("return window.school.lesson.slide"), "story-time");
    run("window.school.away = false");
    becomes("help", || run("return window.school.lesson.slide")).await?;
    assert_eq!(run("return window.school.lesson.road.join()"), "keep");
    board.destroy();
    Ok(())
}
