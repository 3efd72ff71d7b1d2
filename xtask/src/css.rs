//! Joins the style sheets of one audience, and leaves out what only people read.

use anyhow::{Context, Result};

use crate::place;

/// Who a sheet is for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Sheet {
    Pupil,
    Staff,
    Home,
}

impl Sheet {
    pub(crate) const ALL: [Self; 3] = [Self::Pupil, Self::Staff, Self::Home];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Pupil => "pupil.css",
            Self::Staff => "staff.css",
            Self::Home => "home.css",
        }
    }

    /// Whether a component can be on its pages. A tablet has the sheet in its page, and reads it before it paints.
    fn has(self, component: &str) -> bool {
        const STAFF: [&str; 7] = [
            "bars",
            "beacon",
            "confirm",
            "dialog",
            "field",
            "figures",
            "staff_frame",
        ];
        !matches!(self, Self::Pupil) || !STAFF.contains(&component)
    }

    /// The files it is made of, in the order of the cascade.
    fn parts(self, files: &[String]) -> Vec<&str> {
        let pages: &[&str] = match self {
            Self::Pupil => &["pupil"],
            Self::Staff => &["teach", "lead", "setup"],
            Self::Home => &["home"],
        };
        let mut parts = vec!["web/styles/tokens.css", "web/styles/base.css"];
        match self {
            Self::Home => parts.push("web/styles/home.css"),
            Self::Pupil | Self::Staff => parts.extend(
                files
                    .iter()
                    .filter(|path| {
                        path.strip_prefix("web/src/components/")
                            .and_then(|path| path.strip_suffix("/style.css"))
                            .is_some_and(|component| self.has(component))
                    })
                    .map(String::as_str),
            ),
        }
        for page in pages {
            let folder = format!("web/src/pages/{page}/");
            parts.extend(
                files
                    .iter()
                    .filter(|path| path.starts_with(&folder) && path.ends_with(".css"))
                    .map(String::as_str),
            );
        }
        parts.retain(|part| files.iter().any(|file| file == part));
        parts
    }
}

/// The whole sheet.
pub(crate) fn build(sheet: Sheet, files: &[String]) -> Result<String> {
    let mut css = String::new();
    for part in sheet.parts(files) {
        let text = std::fs::read_to_string(place::root().join(part))
            .with_context(|| format!("cannot read {part}"))?;
        css.push_str(&minify(&text));
    }
    Ok(css)
}

/// Without comments and needless space. Leaves strings and everything that space may matter in.
pub(crate) fn minify(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    let mut space = false;
    // In a selector a space before a colon or a plus means something.
    let mut in_value = false;
    while let Some(next) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            space = true;
            continue;
        }
        if next.is_whitespace() {
            rest = &rest[next.len_utf8()..];
            space = true;
            continue;
        }
        if space {
            let before = out.chars().next_back();
            let tight = |c: char| matches!(c, '{' | '}' | ';' | ',');
            let needless = before.is_none_or(|c| tight(c) || (in_value && c == ':')) || tight(next);
            if !needless {
                out.push(' ');
            }
            space = false;
        }
        if next == '"' || next == '\'' {
            let end = string_end(rest);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
            continue;
        }
        match next {
            '}' => {
                if out.ends_with(';') {
                    out.pop();
                }
                in_value = false;
            }
            '{' | ';' => in_value = false,
            ':' => in_value = true,
            _ => {}
        }
        out.push(next);
        rest = &rest[next.len_utf8()..];
    }
    out
}

fn string_end(text: &str) -> usize {
    let mut chars = text.char_indices();
    let quote = chars.next().map(|(_, c)| c);
    while let Some((at, c)) = chars.next() {
        if c == '\\' {
            chars.next();
        } else if Some(c) == quote {
            return at + c.len_utf8();
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn space_goes_where_it_means_nothing() {
        let css = "/* why */\na > b,\n a:not(.c) d {\n  color: var(--x);\n  margin: 0 calc(1px + 2px);\n}\n\n@media (width > 3em) and (hover) {\n .x { y: z; }\n}\n";
        assert_eq!(
            minify(css),
            "a > b,a:not(.c) d{color:var(--x);margin:0 calc(1px + 2px)}@media (width > 3em) and (hover){.x{y:z}}"
        );
    }

    #[test]
    fn a_descendant_before_a_pseudo_class_keeps_its_space() {
        assert_eq!(minify("a :focus { b: c }"), "a :focus{b:c}");
    }

    #[test]
    fn a_string_is_left_alone() {
        assert_eq!(
            minify(r#"a::before { content: " /* \" */ "; }"#),
            r#"a::before{content:" /* \" */ "}"#
        );
    }

    #[test]
    fn an_audience_gets_its_own_pages_only() {
        let files: Vec<String> = [
            "web/src/components/bars/style.css",
            "web/src/components/help/style.css",
            "web/src/pages/pupil/style.css",
            "web/src/pages/teach/board/style.css",
            "web/styles/base.css",
            "web/styles/home.css",
            "web/styles/tokens.css",
        ]
        .map(String::from)
        .to_vec();
        assert_eq!(
            Sheet::Pupil.parts(&files),
            [
                "web/styles/tokens.css",
                "web/styles/base.css",
                "web/src/components/help/style.css",
                "web/src/pages/pupil/style.css"
            ]
        );
        assert_eq!(
            Sheet::Staff.parts(&files),
            [
                "web/styles/tokens.css",
                "web/styles/base.css",
                "web/src/components/bars/style.css",
                "web/src/components/help/style.css",
                "web/src/pages/teach/board/style.css"
            ]
        );
        assert_eq!(
            Sheet::Home.parts(&files),
            [
                "web/styles/tokens.css",
                "web/styles/base.css",
                "web/styles/home.css"
            ]
        );
    }
}
