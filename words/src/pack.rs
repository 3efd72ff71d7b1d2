//! From Fluent to packed words.

use std::collections::BTreeMap;
use std::fmt;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant,
    VariantKey,
};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;

/// Why a message cannot be packed: a tablet is meant to say simple things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unpackable {
    /// The message.
    pub id: String,
    /// What is in it that has no place in packed words.
    pub what: String,
}

impl fmt::Display for Unpackable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.id, self.what)
    }
}

impl std::error::Error for Unpackable {}

/// Packs the messages of a locale's Fluent text; of two with one name the later holds. Where the script runs from the
/// right, arguments get marks around them that keep their direction from turning the text beside them.
///
/// # Errors
///
/// When the text is not Fluent, or uses what packed words do not know: functions, attributes, numbers as arguments of
/// terms.
pub fn pack(locale: &str, fluent: &str) -> Result<String, Unpackable> {
    let resource = parser::parse(fluent).map_err(|(_, errors)| Unpackable {
        id: "Fluent".to_owned(),
        what: format!("{errors:?}"),
    })?;
    let mut messages = BTreeMap::new();
    let mut terms = BTreeMap::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                if let Some(value) = &message.value {
                    messages.insert(message.id.name, value);
                }
            }
            Entry::Term(term) => {
                terms.insert(term.id.name, &term.value);
            }
            _ => {}
        }
    }
    let isolating = crate::direction(locale) == "rtl";
    let mut out = String::new();
    for (id, pattern) in &messages {
        let mut packing = Packing {
            messages: &messages,
            terms: &terms,
            isolating,
            under_way: vec![id],
            given: None,
            out: String::new(),
        };
        packing.pattern(pattern).map_err(|what| Unpackable {
            id: (*id).to_owned(),
            what,
        })?;
        out.extend([id, "=", &packing.out, "\n"]);
    }
    Ok(out)
}

type Patterns<'a> = BTreeMap<&'a str, &'a Pattern<&'a str>>;

struct Packing<'a> {
    messages: &'a Patterns<'a>,
    terms: &'a Patterns<'a>,
    isolating: bool,
    /// The messages and terms that are being written, so that none is written into itself.
    under_way: Vec<&'a str>,
    /// Inside a term: what it was called with. It sees nothing else.
    given: Option<BTreeMap<&'a str, String>>,
    out: String,
}

impl<'a> Packing<'a> {
    fn pattern(&mut self, pattern: &'a Pattern<&'a str>) -> Result<(), String> {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text(value),
                PatternElement::Placeable { expression } => {
                    let isolated = self.isolating
                        && pattern.elements.len() > 1
                        && !matches!(
                            expression,
                            Expression::Inline(
                                InlineExpression::MessageReference { .. }
                                    | InlineExpression::TermReference { .. }
                                    | InlineExpression::StringLiteral { .. }
                            )
                        );
                    if isolated {
                        self.out.push('\u{2068}');
                    }
                    self.expression(expression)?;
                    if isolated {
                        self.out.push('\u{2069}');
                    }
                }
            }
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '\n' => self.out.push_str("\\n"),
                // Fluent ends its lines with a line feed only.
                '\r' => {}
                '{' | '}' | '|' | '\\' => self.out.extend(['\\', letter]),
                _ => self.out.push(letter),
            }
        }
    }

    fn expression(&mut self, expression: &'a Expression<&'a str>) -> Result<(), String> {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                let InlineExpression::VariableReference { id } = selector else {
                    return Err("a choice by something other than an argument".to_owned());
                };
                match &self.given {
                    None => self.choice(id.name, variants),
                    Some(given) => {
                        let value = given.get(id.name);
                        let fits = variants.iter().find(|variant| match variant.key {
                            VariantKey::Identifier { name } => value.is_some_and(|own| own == name),
                            VariantKey::NumberLiteral { .. } => false,
                        });
                        match fits.or_else(|| default_of(variants)) {
                            Some(variant) => self.pattern(&variant.value),
                            None => Ok(()),
                        }
                    }
                }
            }
        }
    }

    /// A choice that waits for an argument. The text for everything else comes last.
    fn choice(&mut self, name: &str, variants: &'a [Variant<&'a str>]) -> Result<(), String> {
        self.out.extend(["{", name, "?"]);
        for variant in variants.iter().filter(|variant| !variant.default) {
            match variant.key {
                VariantKey::Identifier { name } => self.out.push_str(name),
                VariantKey::NumberLiteral { value } => {
                    let number: i64 = value
                        .parse()
                        .map_err(|_| format!("a choice by {value}, which is no whole number"))?;
                    self.out.push_str(&number.to_string());
                }
            }
            self.out.push(':');
            self.pattern(&variant.value)?;
            self.out.push('|');
        }
        self.out.push_str("*:");
        if let Some(variant) = default_of(variants) {
            self.pattern(&variant.value)?;
        }
        self.out.push('}');
        Ok(())
    }

    fn inline(&mut self, inline: &'a InlineExpression<&'a str>) -> Result<(), String> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                self.text(&unescape_unicode_to_string(value));
                Ok(())
            }
            InlineExpression::NumberLiteral { value } => {
                self.text(value);
                Ok(())
            }
            InlineExpression::VariableReference { id } => {
                match &self.given {
                    None => self.out.extend(["{", id.name, "}"]),
                    Some(given) => {
                        let value = given
                            .get(id.name)
                            .ok_or_else(|| format!("a term without its argument {}", id.name))?
                            .clone();
                        self.text(&value);
                    }
                }
                Ok(())
            }
            InlineExpression::MessageReference {
                id,
                attribute: None,
            } => {
                let pattern = self.messages.get(id.name);
                self.other(id.name, pattern.copied(), self.given.clone())
            }
            InlineExpression::TermReference {
                id,
                attribute: None,
                arguments,
            } => {
                let pattern = self.terms.get(id.name);
                self.other(id.name, pattern.copied(), Some(given(arguments.as_ref())?))
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::FunctionReference { id, .. } => {
                Err(format!("the function {}", id.name))
            }
            InlineExpression::MessageReference { id, .. }
            | InlineExpression::TermReference { id, .. } => {
                Err(format!("an attribute of {}", id.name))
            }
        }
    }

    /// Another message or term, written out where it is said.
    fn other(
        &mut self,
        id: &'a str,
        pattern: Option<&'a Pattern<&'a str>>,
        given: Option<BTreeMap<&'a str, String>>,
    ) -> Result<(), String> {
        let pattern = pattern.ok_or_else(|| format!("{id}, which is not there"))?;
        if self.under_way.contains(&id) {
            return Err(format!("{id}, which says itself"));
        }
        let outer = std::mem::replace(&mut self.given, given);
        self.under_way.push(id);
        self.pattern(pattern)?;
        self.under_way.pop();
        self.given = outer;
        Ok(())
    }
}

fn default_of<'a>(variants: &'a [Variant<&'a str>]) -> Option<&'a Variant<&'a str>> {
    variants.iter().find(|variant| variant.default)
}

fn given<'a>(
    arguments: Option<&'a CallArguments<&'a str>>,
) -> Result<BTreeMap<&'a str, String>, String> {
    let mut given = BTreeMap::new();
    for argument in arguments.into_iter().flat_map(|call| &call.named) {
        let InlineExpression::StringLiteral { value } = &argument.value else {
            return Err(format!(
                "{} of a term, which is no text",
                argument.name.name
            ));
        };
        given.insert(
            argument.name.name,
            unescape_unicode_to_string(value).into_owned(),
        );
    }
    Ok(given)
}
