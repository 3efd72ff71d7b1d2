//! The locales against en-GB and against the code, and pseudo-locales for tests.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource,
};
use fluent_syntax::{parser, serializer};

use crate::place;

/// The language that everything is written in first.
const BASE: &str = "en-GB";

/// Accented and longer: shows what is not translated and what does not fit.
const LONG: &str = "en-XA";
/// From right to left: shows what points the wrong way.
const TURNED: &str = "ar-XB";

/// Checks every locale, and makes the pseudo-locales.
pub(crate) fn run() -> Result<()> {
    let locales = read()?;
    let base = locales
        .get(BASE)
        .with_context(|| format!("there is no locales/{BASE}"))?;
    let mut findings = Vec::new();
    for (locale, files) in &locales {
        for (name, text) in files {
            if let Err((_, errors)) = parser::parse(text.as_str()) {
                for error in errors {
                    let line = text[..error.pos.start.min(text.len())]
                        .matches('\n')
                        .count()
                        + 1;
                    findings.push(format!("locales/{locale}/{name}:{line}: {:?}", error.kind));
                }
            }
        }
        if locale != BASE && !is_pseudo(locale) {
            findings.extend(compare(locale, base, files));
            for name in base.keys().filter(|name| is_untranslated(files, name)) {
                println!("locales/{locale}/{name} is not translated yet; English stands in");
            }
        }
    }
    findings.extend(twice(base));
    findings.extend(unused(base));
    let stale = pseudo(base, &locales)?;
    findings.extend(stale);
    for finding in &findings {
        println!("{finding}");
    }
    if !findings.is_empty() {
        bail!("{} to mend in the locales", findings.len());
    }
    let count: usize = base.values().map(|text| messages(text).len()).sum();
    println!(
        "{} locales with {count} messages each, and two pseudo-locales",
        locales.keys().filter(|locale| !is_pseudo(locale)).count()
    );
    Ok(())
}

/// File name → text.
type Files = BTreeMap<String, String>;

fn read() -> Result<BTreeMap<String, Files>> {
    let mut locales: BTreeMap<String, Files> = BTreeMap::new();
    for path in place::files("locales") {
        let Some((locale, name)) = path
            .strip_prefix("locales/")
            .and_then(|rest| rest.split_once('/'))
        else {
            continue;
        };
        if name.ends_with(".ftl") {
            let text = std::fs::read_to_string(place::root().join(&path))?;
            locales
                .entry(locale.to_owned())
                .or_default()
                .insert(name.to_owned(), text);
        }
    }
    Ok(locales)
}

/// A message's line and the arguments it takes. Attributes are messages of their own: `id.attribute`.
#[derive(Debug, PartialEq, Eq)]
struct Message {
    line: usize,
    arguments: BTreeSet<String>,
}

fn parse(text: &str) -> Resource<&str> {
    match parser::parse(text) {
        Ok(resource) | Err((resource, _)) => resource,
    }
}

fn messages(text: &str) -> BTreeMap<String, Message> {
    let mut found = BTreeMap::new();
    for entry in parse(text).body {
        let (id, value, attributes) = match &entry {
            Entry::Message(message) => (
                message.id.name.to_owned(),
                message.value.as_ref(),
                &message.attributes,
            ),
            Entry::Term(term) => (
                format!("-{}", term.id.name),
                Some(&term.value),
                &term.attributes,
            ),
            _ => continue,
        };
        let line = line_of(text, &id);
        if let Some(value) = value {
            let arguments = arguments(value);
            found.insert(id.clone(), Message { line, arguments });
        }
        for attribute in attributes {
            found.insert(
                format!("{id}.{}", attribute.id.name),
                Message {
                    line,
                    arguments: arguments(&attribute.value),
                },
            );
        }
    }
    found
}

fn line_of(text: &str, id: &str) -> usize {
    text.lines()
        .position(|line| {
            line.strip_prefix(id)
                .is_some_and(|rest| rest.trim_start().starts_with('='))
        })
        .map_or(1, |at| at + 1)
}

fn arguments(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    in_pattern(pattern, &mut names);
    names
}

fn in_pattern(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, names);
        }
    }
}

fn in_expression(expression: &Expression<&str>, names: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, names),
        Expression::Select { selector, variants } => {
            in_inline(selector, names);
            for variant in variants {
                in_pattern(&variant.value, names);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    let mut in_call = |call: &CallArguments<&str>| {
        for positional in &call.positional {
            in_inline(positional, names);
        }
        for named in &call.named {
            in_inline(&named.value, names);
        }
    };
    match inline {
        InlineExpression::FunctionReference { arguments, .. } => in_call(arguments),
        InlineExpression::TermReference {
            arguments: Some(arguments),
            ..
        } => in_call(arguments),
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, names),
        _ => {}
    }
}

/// A whole file may wait for its translator; a file that has been begun must be complete.
fn is_untranslated(files: &Files, name: &str) -> bool {
    files.get(name).is_none_or(|text| messages(text).is_empty())
}

/// What a locale lacks, has too much, or says with other arguments.
fn compare(locale: &str, base: &Files, files: &Files) -> Vec<String> {
    let mut findings = Vec::new();
    for name in files.keys().filter(|name| !base.contains_key(*name)) {
        findings.push(format!(
            "locales/{locale}/{name}:1: {BASE} has no such file"
        ));
    }
    for (name, text) in base {
        let wanted = messages(text);
        let Some(text) = files.get(name).filter(|_| !is_untranslated(files, name)) else {
            continue;
        };
        let found = messages(text);
        let missing: Vec<&str> = wanted
            .keys()
            .filter(|id| !found.contains_key(*id))
            .map(String::as_str)
            .collect();
        if !missing.is_empty() {
            findings.push(format!(
                "locales/{locale}/{name}:1: {} missing: {}",
                missing.len(),
                missing.join(", ")
            ));
        }
        for (id, message) in &wanted {
            match found.get(id) {
                Some(own) if own.arguments != message.arguments => findings.push(format!(
                    "locales/{locale}/{name}:{}: {id} has arguments {:?}, in {BASE} {:?}",
                    own.line, own.arguments, message.arguments
                )),
                _ => {}
            }
        }
        for (id, own) in found.iter().filter(|(id, _)| !wanted.contains_key(*id)) {
            findings.push(format!(
                "locales/{locale}/{name}:{}: {id} is not in {BASE}",
                own.line
            ));
        }
    }
    findings
}

/// A locale's words with the English ones for whatever it does not say.
pub(crate) fn filled(own: &str, base: &str) -> String {
    let has: BTreeSet<&str> = parse(own).body.iter().filter_map(id_of).collect();
    let mut rest = parse(base);
    rest.body
        .retain(|entry| id_of(entry).is_some_and(|id| !has.contains(id)));
    format!("{own}\n{}", serializer::serialize(&rest))
}

fn id_of<'text>(entry: &Entry<&'text str>) -> Option<&'text str> {
    match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    }
}

/// Messages of one name in two files: joined for an app, one would hide the other.
fn twice(base: &Files) -> Vec<String> {
    let mut first: BTreeMap<String, &str> = BTreeMap::new();
    let mut findings = Vec::new();
    for (name, text) in base {
        for (id, message) in messages(text) {
            if let Some(other) = first.insert(id.clone(), name) {
                findings.push(format!(
                    "locales/{BASE}/{name}:{}: {id} is in {other} too",
                    message.line
                ));
            }
        }
    }
    findings
}

/// Messages that no code says and no message refers to.
fn unused(base: &Files) -> Vec<String> {
    let mut code = String::new();
    for dir in ["web/src", "server/src"] {
        for path in place::files(dir) {
            if path.ends_with(".rs") {
                code += &std::fs::read_to_string(place::root().join(path)).unwrap_or_default();
            }
        }
    }
    let mut findings = Vec::new();
    for (name, text) in base {
        let module = name.trim_end_matches(".ftl").replace('-', "_");
        for (id, message) in messages(text) {
            let said = is_said(&code, &module, &id)
                || base.values().any(|text| {
                    text.contains(&format!("{{ {id}")) || text.contains(&format!("{{{id}"))
                });
            if !said {
                findings.push(format!(
                    "locales/{BASE}/{name}:{}: {id} is said nowhere",
                    message.line
                ));
            }
        }
    }
    findings
}

/// Whether code says a message: by its function, or by its name where names are put together.
fn is_said(code: &str, module: &str, id: &str) -> bool {
    let id = id.split('.').next().unwrap_or(id);
    let function = id.replace('-', "_");
    let own = format!("{module}::{function}");
    crate::source::whole(code, &own).next().is_some()
        || code.contains(&format!("\"{id}\""))
        // `use msg::pupil::{a, b}` or `use msg::pupil as words`.
        || crate::source::whole(code, &format!("{function}("))
            .next()
            .is_some()
}

/// Whether a locale is made by [`pseudo`]: its region is one of those that no country has.
fn is_pseudo(locale: &str) -> bool {
    [LONG, TURNED].contains(&locale)
}

/// Writes the pseudo-locales, which every page speaks when asked by `?lang=` and no menu offers. Says which files were
/// not what they should be.
fn pseudo(base: &Files, locales: &BTreeMap<String, Files>) -> Result<Vec<String>> {
    let mut stale = Vec::new();
    for (locale, change) in [(LONG, longer as fn(&str) -> String), (TURNED, turned)] {
        let folder = place::root().join("locales").join(locale);
        std::fs::create_dir_all(&folder)?;
        for (name, text) in base {
            let new = changed(text, change);
            if locales.get(locale).and_then(|files| files.get(name)) != Some(&new) {
                std::fs::write(folder.join(name), new)?;
                stale.push(format!(
                    "locales/{locale}/{name} was stale; it has been written anew, so commit it"
                ));
            }
        }
    }
    Ok(stale)
}

/// The same messages with every piece of text changed.
fn changed(text: &str, change: fn(&str) -> String) -> String {
    let resource = parser::parse(text.to_owned());
    let mut resource = match resource {
        Ok(resource) | Err((resource, _)) => resource,
    };
    for entry in &mut resource.body {
        match entry {
            Entry::Message(message) => {
                if let Some(value) = &mut message.value {
                    change_pattern(value, change);
                }
                for attribute in &mut message.attributes {
                    change_pattern(&mut attribute.value, change);
                }
            }
            Entry::Term(term) => change_pattern(&mut term.value, change),
            _ => {}
        }
    }
    serializer::serialize(&resource)
}

fn change_pattern(pattern: &mut Pattern<String>, change: fn(&str) -> String) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = change(value),
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => {
                for variant in variants {
                    change_pattern(&mut variant.value, change);
                }
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}

/// Every letter with an accent, and two fifths more of them.
fn longer(text: &str) -> String {
    let (lead, words, tail) = trimmed(text);
    let mut out = String::from(lead);
    for c in words.chars() {
        out.push(accented(c));
    }
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    for at in 0..(letters * 2).div_ceil(5) {
        out.push_str(if at % 6 == 0 { " " } else { "ö" });
    }
    out + tail
}

/// The text within a right-to-left override.
fn turned(text: &str) -> String {
    let (lead, words, tail) = trimmed(text);
    if words.is_empty() {
        return text.to_owned();
    }
    format!("{lead}\u{202e}{words}\u{202c}{tail}")
}

/// The space around a text is part of how it is joined to the next.
fn trimmed(text: &str) -> (&str, &str, &str) {
    let words = text.trim();
    let from = text.len() - text.trim_start().len();
    let to = (from + words.len()).max(from);
    (&text[..from], words, &text[to..])
}

fn accented(c: char) -> char {
    const PLAIN: &str = "aceinosuyzACEINOSUYZ";
    const FANCY: &str = "áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ";
    PLAIN
        .chars()
        .zip(FANCY.chars())
        .find(|(plain, _)| *plain == c)
        .map_or(c, |(_, fancy)| fancy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(text: &str) -> Files {
        Files::from([("pupil.ftl".to_owned(), text.to_owned())])
    }

    #[test]
    fn a_locale_must_say_the_same_with_the_same_arguments() {
        let base = files(
            "worried = I'm worried\nseats = { $count ->\n  [one] One seat\n *[other] { $count } seats\n}\nnext = Next\n",
        );
        let cy = files("worried = Dw i'n poeni\nseats = { $number } sedd\nold = Hen\n");
        assert_eq!(
            compare("cy", &base, &cy),
            [
                "locales/cy/pupil.ftl:1: 1 missing: next",
                "locales/cy/pupil.ftl:2: seats has arguments {\"number\"}, in en-GB {\"count\"}",
                "locales/cy/pupil.ftl:3: old is not in en-GB",
            ]
        );
        assert!(compare("cy", &base, &base).is_empty());
    }

    #[test]
    fn a_file_may_wait_for_its_translator_but_not_half() {
        let base = files("worried = I'm worried\nnext = Next\n");
        assert!(compare("cy", &base, &Files::new()).is_empty());
        assert!(compare("cy", &base, &files("# Not yet.\n")).is_empty());
        assert_eq!(compare("cy", &base, &files("next = Nesaf\n")).len(), 1);
    }

    #[test]
    fn english_stands_in_for_what_is_not_translated() {
        let text = filled("next = Nesaf\n", "worried = I'm worried\nnext = Next\n");
        assert!(text.contains("next = Nesaf") && text.contains("worried = I'm worried"));
        assert!(!text.contains("next = Next"));
    }

    #[test]
    fn a_message_may_stand_in_one_file_only() {
        let mut base = files("next = Next\n");
        base.insert("teach.ftl".into(), "back = Back\nnext = Go on\n".into());
        assert_eq!(
            twice(&base),
            ["locales/en-GB/teach.ftl:2: next is in pupil.ftl too"]
        );
    }

    #[test]
    fn a_message_is_said_by_its_function_or_its_name() {
        assert!(is_said("i18n.say(msg::pupil::go_on())", "pupil", "go-on"));
        assert!(is_said("by_name(\"go-on\")", "pupil", "go-on"));
        assert!(!is_said("msg::pupil::go_onward()", "pupil", "go-on"));
    }

    #[test]
    fn the_long_locale_keeps_arguments_and_grows_by_two_fifths() {
        let text = changed("seats = { $count } seats are in\n", longer);
        assert!(text.contains("{ $count } šéátš áré íñ"), "{text}");
        let words = messages(&text);
        assert_eq!(
            words["seats"].arguments,
            BTreeSet::from(["count".to_owned()])
        );
        assert!(longer("abcdefghij").chars().count() >= 14);
    }

    #[test]
    fn the_turned_locale_runs_from_the_right() {
        let text = changed("next = Next\n", turned);
        assert_eq!(text, "next = \u{202e}Next\u{202c}\n");
    }
}
