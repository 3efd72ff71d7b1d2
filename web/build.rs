//! Makes a typed function of every Fluent message, so that a missing word or argument is a compile error.
//!
//! `locales/en-GB/<file>.ftl` becomes `msg::<file>`; `seats-in = { $count } seats` becomes
//! `msg::pupil::seats_in(count)`. With `ssr` the words of every locale are compiled in for pages rendered natively.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

fn main() -> Result<(), Box<dyn Error>> {
    let locales = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("msg.rs"), messages(&locales.join("en-GB"))?)?;
    fs::write(out.join("embedded.rs"), embedded(&locales)?)?;
    // Set where only tablets are: the pupil app in a browser. Everywhere else words are said by Fluent.
    println!("cargo::rustc-check-cfg=cfg(packed_words)");
    let has = |variable: &str| env::var_os(variable).is_some();
    if has("CARGO_FEATURE_PUPIL")
        && !has("CARGO_FEATURE_STAFF")
        && env::var("CARGO_CFG_TARGET_ARCH")? == "wasm32"
    {
        println!("cargo::rustc-cfg=packed_words");
    }
    Ok(())
}

fn ftl_files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_, std::io::Error>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "ftl"));
    files.sort();
    Ok(files)
}

fn messages(base: &Path) -> Result<String, Box<dyn Error>> {
    let mut code = String::new();
    for file in ftl_files(base)? {
        let name = stem(&file);
        let text = fs::read_to_string(&file)?;
        let resource = parser::parse(text.as_str())
            .map_err(|(_, errors)| format!("{}: {errors:?}", file.display()))?;
        writeln!(
            code,
            "/// The words of `{name}.ftl`.\npub mod {} {{",
            name.replace('-', "_")
        )?;
        writeln!(code, "    use crate::i18n::{{Arg, Msg}};")?;
        for entry in &resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let Some(value) = &message.value else {
                continue;
            };
            let id = message.id.name;
            let mut arguments = BTreeSet::new();
            collect(value, &mut arguments);
            let parameters: Vec<String> = arguments
                .iter()
                .map(|name| format!("{}: impl Into<Arg>", name.replace('-', "_")))
                .collect();
            let values: Vec<String> = arguments
                .iter()
                .map(|name| format!("({name:?}, {}.into())", name.replace('-', "_")))
                .collect();
            writeln!(
                code,
                "    /// `{id}`\n    pub fn {}({}) -> Msg {{ Msg::new({id:?}, vec![{}]) }}",
                id.replace('-', "_"),
                parameters.join(", "),
                values.join(", "),
            )?;
        }
        writeln!(code, "}}")?;
    }
    Ok(code)
}

fn embedded(locales: &Path) -> Result<String, Box<dyn Error>> {
    let mut code = String::from("pub(crate) const EMBEDDED: &[(&str, &[&str])] = &[\n");
    let mut folders: Vec<PathBuf> = fs::read_dir(locales)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_, std::io::Error>>()?;
    folders.retain(|folder| folder.is_dir());
    folders.sort();
    for folder in folders {
        let texts: Vec<String> = ftl_files(&folder)?
            .iter()
            .map(|file| format!("include_str!({:?})", file.display().to_string()))
            .collect();
        writeln!(code, "    ({:?}, &[{}]),", stem(&folder), texts.join(", "))?;
    }
    code.push_str("];\n");
    Ok(code)
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn collect<'text>(pattern: &Pattern<&'text str>, arguments: &mut BTreeSet<&'text str>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, arguments);
        }
    }
}

fn collect_expression<'text>(
    expression: &Expression<&'text str>,
    arguments: &mut BTreeSet<&'text str>,
) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, arguments),
        Expression::Select { selector, variants } => {
            collect_inline(selector, arguments);
            for variant in variants {
                collect(&variant.value, arguments);
            }
        }
    }
}

fn collect_inline<'text>(
    inline: &InlineExpression<&'text str>,
    arguments: &mut BTreeSet<&'text str>,
) {
    match inline {
        InlineExpression::VariableReference { id } => {
            arguments.insert(id.name);
        }
        InlineExpression::FunctionReference { arguments: own, .. } => {
            for positional in &own.positional {
                collect_inline(positional, arguments);
            }
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, arguments),
        _ => {}
    }
}
