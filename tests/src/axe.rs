//! axe-core: what a screen reader, a keyboard or a weak eye would stumble over.

use std::fmt::Write as _;

use anyhow::{Result, ensure};
use serde_json::Value;
use thirtyfour::WebDriver;

use crate::{found, target};

const RUN: &str = r#"
    const done = arguments[arguments.length - 1];
    axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        resultTypes: ["violations"],
    }).then(
        (result) => done(result.violations.map((rule) => ({
            id: rule.id,
            help: rule.help,
            nodes: rule.nodes.map((node) => node.target.join(" ") + ": " + node.html + " " + node.failureSummary),
        }))),
        (error) => done([{ id: "axe", help: String(error), nodes: [] }]),
    );
"#;

/// Fails with everything that axe finds on the page as it is now.
pub(crate) async fn check(driver: &WebDriver) -> Result<()> {
    let file = found("BELISHA_AXE", target().join("tools/axe-4.14.1.min.js"))?;
    // Run by the driver, a script is not bound by the page's content security policy.
    driver
        .execute(std::fs::read_to_string(file)?, Vec::new())
        .await?;
    let violations = driver.execute_async(RUN, Vec::new()).await?;
    let mut found = String::new();
    for rule in violations.json().as_array().into_iter().flatten() {
        let text = |key: &str| rule[key].as_str().unwrap_or_default().to_owned();
        let _ = writeln!(found, "{}: {}", text("id"), text("help"));
        for node in rule["nodes"].as_array().into_iter().flatten() {
            let _ = writeln!(found, "    {}", node.as_str().unwrap_or_default());
        }
    }
    let address = driver.current_url().await?;
    ensure!(found.is_empty(), "{address} is not for everyone:\n{found}");
    ensure!(
        violations.json() != &Value::Null,
        "axe did not answer on {address}"
    );
    Ok(())
}
