//! Looks at a picture without drawing it: which elements and attributes it has.

use crate::diagnostic::Span;

/// The `viewBox` of the root element and the place of the root's tag; `None` when the text is no SVG picture.
pub(crate) fn root(svg: &str) -> Option<(Option<String>, Span)> {
    let root = tags(svg).find(|tag| !tag.name.starts_with(['?', '!', '/']))?;
    if root.name != "svg" {
        return None;
    }
    let view_box = attributes(root.inside).find(|(name, _)| *name == "viewBox");
    let view_box =
        view_box.map(|(_, value)| value.split_whitespace().collect::<Vec<_>>().join(" "));
    Some((view_box, root.span))
}

/// What must not stand in a picture, with its place.
pub(crate) fn refused(svg: &str) -> Vec<(String, Span)> {
    let mut refused = Vec::new();
    for tag in tags(svg) {
        // What a drawing program calls `svg:text` is text too.
        let name = tag.name.rsplit(':').next().unwrap_or(tag.name);
        let what = match name {
            "text" | "tspan" | "textPath" => Some("text"),
            "title" | "desc" => None,
            "script" => Some("a script"),
            "style" => Some("a style"),
            "image" | "feImage" | "foreignObject" | "iframe" | "audio" | "video" => {
                Some("something embedded")
            }
            "a" => Some("a link"),
            "!ENTITY" | "!DOCTYPE" => Some("a document type"),
            "animate" | "animateTransform" | "animateMotion" | "set" => Some("movement"),
            _ if name.starts_with("?xml-stylesheet") => Some("a style"),
            _ => None,
        };
        if let Some(what) = what {
            refused.push((what.to_owned(), tag.span));
        }
        for (name, value) in attributes(tag.inside) {
            let lower = name.to_ascii_lowercase();
            let value = value.trim();
            let is_outside = |value: &str| !value.starts_with('#');
            if lower == "style" {
                refused.push(("a `style` attribute".to_owned(), tag.span));
            } else if lower.starts_with("on") {
                refused.push((format!("the event handler `{name}`"), tag.span));
            } else if matches!(lower.as_str(), "href" | "xlink:href" | "src") && is_outside(value) {
                refused.push(("a reference to somewhere else".to_owned(), tag.span));
            } else if has_outside_url(value) {
                refused.push(("a `url(…)` to somewhere else".to_owned(), tag.span));
            }
        }
    }
    refused
}

/// Whether a value holds a `url(…)` that does not lead into the same file.
fn has_outside_url(value: &str) -> bool {
    // Most values are numbers and paths: these are not looked at twice.
    if !value.contains('(') {
        return false;
    }
    let lower = value.to_ascii_lowercase();
    let mut inside = lower.split("url(").skip(1);
    inside.any(|inside| !inside.trim_start_matches([' ', '"', '\'']).starts_with('#'))
}

struct Tag<'a> {
    name: &'a str,
    /// What stands behind the name, up to the closing bracket.
    inside: &'a str,
    span: Span,
}

/// The tags of a file, in order. Comments are stepped over.
fn tags(svg: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + svg.get(at..)?.find('<')?;
            let rest = &svg[start..];
            if rest.starts_with("<!--") {
                at = rest.find("-->").map_or(svg.len(), |end| start + end + 3);
                continue;
            }
            let end = start + closing(rest);
            at = end;
            let inside = svg[start + 1..end].trim_end_matches('>');
            let name_end = inside
                .find(|c: char| {
                    c.is_whitespace() || c == '>' || (c == '/' && !inside.starts_with('/'))
                })
                .unwrap_or(inside.len());
            let (name, inside) = inside.split_at(name_end);
            return Some(Tag {
                name,
                inside,
                span: Span { start, end },
            });
        }
    })
}

/// The length of a tag: up to the first `>` outside quotation marks.
fn closing(tag: &str) -> usize {
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate() {
        match quote {
            Some(open) if byte == open => quote = None,
            Some(_) => {}
            None if byte == b'"' || byte == b'\'' => quote = Some(byte),
            None if byte == b'>' => return at + 1,
            None => {}
        }
    }
    tag.len()
}

/// The attributes of a tag, names as written.
fn attributes(inside: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = inside;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        let equals = rest.find('=')?;
        let name = rest[..equals].trim();
        let name = name.rsplit(char::is_whitespace).next().unwrap_or(name);
        let after = rest[equals + 1..].trim_start();
        let (value, next) = match after.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let inside = &after[1..];
                let end = inside.find(quote).unwrap_or(inside.len());
                (&inside[..end], inside.get(end + 1..).unwrap_or(""))
            }
            _ => {
                let end = after.find(char::is_whitespace).unwrap_or(after.len());
                after.split_at(end)
            }
        };
        rest = next;
        Some((name, value))
    })
}
