//! What a person does in a browser window, and what they see.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::{Size, axe, pictures, until};

/// The name of something as a screen reader would say it: a label, a description, or the text on it.
const NAME: &str = r#"
    const tidy = (text) => (text || "").replace(/\s+/g, " ").trim();
    const name = (node) => {
        const by = node.getAttribute("aria-labelledby");
        if (by) return tidy(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(" "));
        if (node.getAttribute("aria-label")) return tidy(node.getAttribute("aria-label"));
        if (node.labels && node.labels.length) return tidy([...node.labels].map((label) => label.textContent).join(" "));
        const clone = node.cloneNode(true);
        clone.querySelectorAll("[aria-hidden=true]").forEach((hidden) => hidden.remove());
        const alt = [...clone.querySelectorAll("img[alt]")].map((image) => image.alt).join(" ");
        return tidy(clone.textContent) || tidy(alt) || tidy(node.getAttribute("title"));
    };
"#;

/// Finds what has this name. Exact names come before names that only begin so.
const NAMED: &str = r#"
    const [kinds, wanted] = arguments;
    const shown = (node) => node.checkVisibility({ visibilityProperty: true }) || node.labels?.length;
    const all = [...document.querySelectorAll(kinds)].filter((node) => shown(node) && !node.closest("[inert]"));
    return all.find((node) => name(node) === wanted)
        ?? all.find((node) => name(node).startsWith(wanted))
        ?? null;
"#;

/// The name of what has the focus, and whether one can see that it has.
const FOCUSED: &str = r#"
    const node = document.activeElement;
    return node && node !== document.body ? [name(node), node.matches(":focus-visible")] : ["", true];
"#;

/// More presses of Tab than any page needs.
const MOST_TABS: usize = 150;

const PRESSABLE: &str = "button, a[href], summary, [role=button], [role=tab], [role=menuitem], input[type=submit], input[type=radio], input[type=checkbox]";
const FILLABLE: &str = "input, select, textarea";

/// One window, of one person.
#[derive(Clone)]
pub struct Window {
    driver: WebDriver,
    origin: Arc<str>,
    log: Arc<Mutex<Log>>,
}

/// What went over the network.
#[derive(Debug, Default)]
struct Log {
    asked: Vec<String>,
    bytes: f64,
}

impl std::fmt::Debug for Window {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Window").finish_non_exhaustive()
    }
}

impl Window {
    pub(crate) async fn new(driver: WebDriver, size: Size, origin: &str) -> Result<Self> {
        let window = Self {
            driver,
            origin: origin.into(),
            log: Arc::default(),
        };
        window.resize(size).await?;
        Ok(window)
    }

    /// Makes it another size.
    pub async fn resize(&self, size: Size) -> Result<()> {
        let metrics = json!({
            "width": size.width,
            "height": size.height,
            "deviceScaleFactor": 1,
            "mobile": size.touch,
        });
        self.tell("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        self.tell(
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": size.touch }),
        )
        .await
    }

    /// Opens a page of the school's server, or a whole address.
    pub async fn open(&self, page: &str) -> Result<()> {
        let address = if page.starts_with("http") {
            page.to_owned()
        } else {
            format!("{}{page}", self.origin)
        };
        self.driver.goto(address.as_str()).await?;
        Ok(())
    }

    /// Loads the page again.
    pub async fn reload(&self) -> Result<()> {
        Ok(self.driver.refresh().await?)
    }

    /// Where it is, without the server's name.
    pub async fn place(&self) -> Result<String> {
        let url = self.driver.current_url().await?;
        Ok(url.as_str().trim_start_matches(&*self.origin).to_owned())
    }

    /// Waits until it is at a place that begins so.
    pub async fn is_at(&self, place: &str) -> Result<()> {
        until(&format!("the page {place}"), || async {
            let now = self.place().await?;
            ensure!(now.starts_with(place), "it is at {now}");
            Ok(())
        })
        .await
    }

    /// Presses the button, link or choice of this name.
    pub async fn press(&self, name: &str) -> Result<()> {
        until(&format!("something called {name:?} to press"), || async {
            let found = self.named(PRESSABLE, name).await?;
            ensure!(
                found.is_enabled().await?,
                "{name:?} is not to be pressed now"
            );
            found.scroll_into_view().await?;
            found.click().await?;
            Ok(())
        })
        .await
    }

    /// Writes into the field of this name, in place of what was there.
    pub async fn fill(&self, name: &str, text: &str) -> Result<()> {
        until(&format!("a field called {name:?}"), || async {
            let field = self.named(FILLABLE, name).await?;
            field.clear().await?;
            field.send_keys(text).await?;
            Ok(())
        })
        .await
    }

    /// Picks from the list of this name.
    pub async fn pick(&self, name: &str, option: &str) -> Result<()> {
        until(
            &format!("a list called {name:?} with {option:?}"),
            || async {
                let list = self.named("select", name).await?;
                let list = thirtyfour::components::SelectElement::new(&list).await?;
                list.select_by_visible_text(option).await?;
                Ok(())
            },
        )
        .await
    }

    /// Presses a key, as a clicker or a keyboard does.
    pub async fn key(&self, key: impl Into<char>) -> Result<()> {
        let chain = self.driver.action_chain().send_keys(key.into());
        Ok(chain.perform().await?)
    }

    /// Presses Tab until what has this name has the focus, and can be seen to have it. Touches nothing else.
    pub async fn tabs_to(&self, wanted: &str) -> Result<()> {
        let mut met = Vec::new();
        for _ in 0..MOST_TABS {
            let focused = self.run(&format!("{NAME}{FOCUSED}"), &[]).await?;
            let name = focused[0].as_str().unwrap_or_default().to_owned();
            if name == wanted || (!name.is_empty() && name.starts_with(wanted)) {
                ensure!(
                    focused[1] == true,
                    "{name:?} has the focus and does not show it"
                );
                return Ok(());
            }
            met.push(name);
            self.key(Key::Tab).await?;
        }
        bail!("Tab never comes to {wanted:?}; it comes to {met:?}")
    }

    /// Goes to the button or link of this name by Tab and presses Enter, once it is on the page.
    pub async fn enters(&self, name: &str) -> Result<()> {
        self.is_there(name).await?;
        self.tabs_to(name).await?;
        self.key(Key::Enter).await
    }

    /// Goes to the field of this name by Tab and types.
    pub async fn types(&self, name: &str, text: &str) -> Result<()> {
        self.is_there(name).await?;
        self.tabs_to(name).await?;
        let chain = self.driver.action_chain().send_keys(text);
        Ok(chain.perform().await?)
    }

    async fn is_there(&self, name: &str) -> Result<()> {
        let kinds = format!("{PRESSABLE}, {FILLABLE}");
        until(&format!("something called {name:?}"), || async {
            self.named(&kinds, name).await.map(|_| ())
        })
        .await
    }

    /// Waits until the app has put a heading on the page and every picture is there.
    pub async fn ready(&self) -> Result<()> {
        until("the page to be there", || async {
            let script = "return !!document.querySelector('h1') && [...document.images].every((one) => one.complete)";
            ensure!(self.run(script, &[]).await? == true, "it is still loading");
            Ok(())
        })
        .await
    }

    /// Waits until this text is on the page.
    pub async fn sees(&self, text: &str) -> Result<()> {
        until(&format!("{text:?} on the page"), || async {
            let page = self.text().await?;
            ensure!(page.contains(text), "the page says:\n{page}");
            Ok(())
        })
        .await
    }

    /// Waits until this text is gone from the page.
    pub async fn sees_no_more(&self, text: &str) -> Result<()> {
        until(&format!("{text:?} to be gone"), || async {
            let page = self.text().await?;
            ensure!(!page.contains(text), "the page says:\n{page}");
            Ok(())
        })
        .await
    }

    /// Everything that can be read on the page.
    pub async fn text(&self) -> Result<String> {
        let text = self
            .run("return document.body ? document.body.innerText : ''", &[])
            .await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// The names of everything that can be pressed.
    pub async fn ways_on(&self) -> Result<Vec<String>> {
        let script = "return [...document.querySelectorAll(arguments[0])].filter((n) => n.checkVisibility()).map((n) => (n.getAttribute('aria-label') || n.textContent).trim())";
        let names = self.run(script, &[json!(PRESSABLE)]).await?;
        let names = names.as_array().cloned().unwrap_or_default();
        Ok(names
            .iter()
            .filter_map(|name| name.as_str().map(str::to_owned))
            .collect())
    }

    /// Whether the page is wider than the window, so that one would have to scroll sideways.
    pub async fn fits(&self) -> Result<()> {
        let script =
            "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]";
        let widths = self.run(script, &[]).await?;
        ensure!(
            widths[0].as_u64() <= widths[1].as_u64(),
            "the page is {} wide in a window of {}",
            widths[0],
            widths[1]
        );
        Ok(())
    }

    /// Fails with everything on the page that somebody could not use.
    pub async fn is_for_everyone(&self) -> Result<()> {
        axe::check(&self.driver).await
    }

    /// Fails when anything was ever asked of anybody but the school's server.
    pub async fn kept_to_itself(&self) -> Result<()> {
        self.read_log().await?;
        let own = format!("{}/", self.origin);
        let strangers: Vec<String> = self
            .asked()
            .into_iter()
            .filter(|url| {
                let inside = ["data:", "blob:", "about:", "chrome:", "chrome-extension:"];
                !url.starts_with(&own) && !inside.iter().any(|scheme| url.starts_with(scheme))
            })
            .collect();
        ensure!(strangers.is_empty(), "it asked {strangers:?}");
        Ok(())
    }

    /// How many bytes have come over the wire so far, heads and bodies, as they were compressed.
    pub async fn weight(&self) -> Result<f64> {
        self.read_log().await?;
        let log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(log.bytes)
    }

    /// Takes what the browser has noted of the network since the last time.
    async fn read_log(&self) -> Result<()> {
        let entries = self.driver.get_log("performance").await?;
        let mut log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        for entry in entries {
            let message: Value = serde_json::from_str(&entry.message)?;
            let parameters = &message["message"]["params"];
            match message["message"]["method"].as_str() {
                Some("Network.requestWillBeSent") => {
                    let url = parameters["request"]["url"].as_str().unwrap_or_default();
                    log.asked.push(url.to_owned());
                }
                Some("Network.webSocketCreated") => {
                    let url = parameters["url"].as_str().unwrap_or_default();
                    log.asked.push(url.to_owned());
                }
                Some("Network.loadingFinished") => {
                    log.bytes += parameters["encodedDataLength"].as_f64().unwrap_or_default();
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Fails when the page has complained on its console: a script that stopped, a file that is missing, a policy
    /// that was broken.
    pub async fn is_quiet(&self) -> Result<()> {
        let entries = self.driver.get_log("browser").await?;
        let severe: Vec<String> = entries
            .into_iter()
            .filter(|entry| entry.level == "SEVERE")
            .map(|entry| entry.message)
            .collect();
        ensure!(severe.is_empty(), "the console says {severe:#?}");
        Ok(())
    }

    /// Waits until the page asks for nothing more, as when its event stream has opened and it has looked once again.
    pub async fn settles(&self) -> Result<()> {
        const LOOKS: usize = 10;
        let still = AtomicUsize::new(0);
        until("the page to ask for nothing more", || async {
            let before = self.asked().len();
            self.read_log().await?;
            let asked = self.asked();
            if asked.len() > before {
                still.store(0, Ordering::Relaxed);
            }
            let looks = still.fetch_add(1, Ordering::Relaxed) + 1;
            ensure!(
                looks >= LOOKS,
                "the last it asked for is {:?}",
                asked.last()
            );
            Ok(())
        })
        .await
    }

    /// Every address asked for, as of the last [`kept_to_itself`](Self::kept_to_itself).
    pub fn asked(&self) -> Vec<String> {
        let log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        log.asked.clone()
    }

    /// Saves a picture and says where.
    pub async fn picture(&self, name: &str) -> Result<std::path::PathBuf> {
        let dir = pictures();
        std::fs::create_dir_all(&dir)?;
        let file = dir.join(format!("{name}.png"));
        self.driver.screenshot(&file).await?;
        Ok(file)
    }

    /// The Wi-Fi is gone.
    pub async fn lose_wifi(&self) -> Result<()> {
        self.network(true).await
    }

    /// The Wi-Fi is back.
    pub async fn find_wifi(&self) -> Result<()> {
        self.network(false).await
    }

    /// From now on everything takes as long as on what Lighthouse calls slow 4G.
    pub async fn is_far_away(&self) -> Result<()> {
        self.tell("Network.enable", json!({})).await?;
        self.tell(
            "Network.emulateNetworkConditions",
            json!({
                "offline": false,
                "latency": 150.0 * 3.75,
                "downloadThroughput": 1638.4 * 0.9 * 1024.0 / 8.0,
                "uploadThroughput": 750.0 * 0.9 * 1024.0 / 8.0,
            }),
        )
        .await
    }

    async fn network(&self, offline: bool) -> Result<()> {
        self.tell("Network.enable", json!({})).await?;
        self.tell(
            "Network.emulateNetworkConditions",
            json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 }),
        )
        .await
    }

    /// Turns on what a reader has set in their system, such as `prefers-color-scheme: dark` or `forced-colors: active`.
    pub async fn prefers(&self, features: &[(&str, &str)]) -> Result<()> {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.tell(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await
    }

    /// As it comes out of the printer.
    pub async fn prints(&self) -> Result<()> {
        self.tell("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await
    }

    /// Runs a script in the page, unbound by the page's policy.
    pub async fn run(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        let answer = self.driver.execute(script, arguments.to_vec()).await?;
        Ok(answer.json().clone())
    }

    /// Asks the server from within the page, with the page's session. Status and body.
    pub async fn ask(&self, method: &str, path: &str, body: Option<Value>) -> Result<(u16, Value)> {
        let script = r#"
            const [method, path, body, done] = arguments;
            fetch(path, {
                method,
                headers: body === null ? {} : { "content-type": "application/json" },
                body: body === null ? undefined : JSON.stringify(body),
            }).then(async (answer) => {
                const text = await answer.text();
                try { done([answer.status, JSON.parse(text)]); } catch { done([answer.status, text]); }
            }, (error) => done([0, String(error)]));
        "#;
        let arguments = vec![json!(method), json!(path), body.unwrap_or(Value::Null)];
        let answer = self.driver.execute_async(script, arguments).await?;
        let status = answer.json()[0].as_u64().unwrap_or(0);
        Ok((u16::try_from(status)?, answer.json()[1].clone()))
    }

    /// Sends a command of the Chrome DevTools protocol.
    pub async fn tell(&self, command: &str, parameters: Value) -> Result<()> {
        self.driver
            .cdp()
            .send_raw(command, parameters)
            .await
            .with_context(|| format!("the browser refused {command}"))?;
        Ok(())
    }

    /// Closes the window, as a tablet that is put away.
    pub async fn close(&self) -> Result<()> {
        Ok(self.driver.clone().quit().await?)
    }

    async fn named(&self, kinds: &str, name: &str) -> Result<WebElement> {
        let found = self
            .driver
            .execute(format!("{NAME}{NAMED}"), vec![json!(kinds), json!(name)])
            .await?;
        if found.json().is_null() {
            bail!(
                "nothing is called {name:?}; there are {:?}",
                self.ways_on().await?
            );
        }
        Ok(found.element()?)
    }
}
