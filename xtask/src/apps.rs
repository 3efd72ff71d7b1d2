//! Builds the two web apps and everything beside them into `dist/`, ready to be put into the server.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use belisha_api::path;
use sha2::{Digest, Sha256};

use crate::css::{self, Sheet};
use crate::{i18n, place, say, tools};

/// The apps: each is a feature of the crate `web`, and the name of what comes out.
pub(crate) const APPS: [&str; 2] = ["pupil", "staff"];

/// From the name that the server asks for to the name with the content's hash in it.
type Manifest = BTreeMap<String, String>;

/// Whether anything had to be built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Built {
    Anew,
    AsBefore,
}

/// Brings `dist/` up to date. Does nothing when nothing that goes into it has changed.
pub(crate) fn build() -> Result<Built> {
    let begun = Instant::now();
    let dist = place::dist();
    let stamp = stamp()?;
    let stamp_file = dist.join(".stamp");
    if std::fs::read_to_string(&stamp_file).is_ok_and(|old| old == stamp) {
        return Ok(Built::AsBefore);
    }
    tools::for_web()?;
    let mut out = Out::new()?;
    for app in APPS {
        compile(app, &mut out)?;
    }
    let files = place::files("web");
    for sheet in Sheet::ALL {
        out.add(sheet.name(), css::build(sheet, &files)?.into_bytes())?;
    }
    for (name, text) in words()? {
        out.add(&name, text.into_bytes())?;
    }
    for file in place::files("web/static") {
        let name = file.trim_start_matches("web/");
        let whole = place::root().join(&file);
        let small = place::target().join(name);
        let bytes = match name.ends_with(".js") {
            true => minify(&whole, &small)?,
            false => None,
        };
        out.add(name, bytes.map_or_else(|| std::fs::read(whole), Ok)?)?;
    }
    out.finish(&stamp)?;
    say::note(&format!(
        "The web apps are ready after {}",
        say::took(begun.elapsed())
    ));
    Ok(Built::Anew)
}

/// Changes when anything changes that goes into `dist/`.
fn stamp() -> Result<String> {
    let mut inputs: Vec<String> = [
        "Cargo.lock",
        "Cargo.toml",
        "xtask/src/apps.rs",
        "xtask/src/css.rs",
        "xtask/src/i18n.rs",
        "xtask/src/tools.rs",
    ]
    .map(String::from)
    .to_vec();
    for dir in ["core", "api", "words", "web", "locales"] {
        inputs.extend(place::files(dir));
    }
    let mut hash = Sha256::new();
    for input in inputs {
        // Tests and prose are not part of what a browser gets.
        if input.contains("/tests/") || input.ends_with(".md") {
            continue;
        }
        let bytes = std::fs::read(place::root().join(&input))
            .with_context(|| format!("cannot read {input}"))?;
        hash.update(input.as_bytes());
        hash.update(bytes.len().to_le_bytes());
        hash.update(&bytes);
    }
    hash.update(say::output(tools::command("rustc").arg("--version"))?);
    Ok(hex(&hash.finalize(), 64))
}

/// One app: WASM by wasm-pack, smaller by Binaryen, and the glue that starts it.
fn compile(app: &str, out: &mut Out) -> Result<()> {
    let made = place::target().join("web").join(app);
    say::quietly(
        &format!("Building the {app} app"),
        tools::command("wasm-pack")
            .args(["build", "web", "--target", "web", "--profile", "wasm"])
            .args([
                "--no-typescript",
                "--no-pack",
                "--no-opt",
                "--out-name",
                app,
            ])
            .arg("--out-dir")
            .arg(&made)
            .args(["--", "--features", app]),
    )?;
    if made.join("snippets").is_dir() {
        bail!("the {app} app has JavaScript snippets, which are not served; do it in Rust instead");
    }
    let mut wasm = made.join(format!("{app}_bg.wasm"));
    if let Some(smaller) = optimise(&wasm, app)? {
        wasm = smaller;
    }
    let bytes = without_custom_sections(&std::fs::read(&wasm)?)
        .with_context(|| format!("{} is not WASM", wasm.display()))?;
    let wasm_url = out.add(&format!("{app}_bg.wasm"), bytes)?;
    // It starts itself: a file of its own for that would be one more request before the first paint.
    let glue = std::fs::read_to_string(made.join(format!("{app}.js")))?;
    let start = "__wbg_init";
    if !glue.contains(&format!("function {start}(")) {
        bail!("the glue of this wasm-bindgen does not have {start}");
    }
    let script = made.join(format!("start-{app}.js"));
    std::fs::write(
        &script,
        format!("{glue}\n{start}({{ module_or_path: '{wasm_url}' }});\n"),
    )?;
    let small = script.with_extension("min.js");
    let glue = match minify(&script, &small)? {
        Some(bytes) => bytes,
        None => std::fs::read(script)?,
    };
    out.add(&format!("{app}.js"), glue)?;
    Ok(())
}

/// The features that every browser of the last years has, by name: with `--all-features` Binaryen makes
/// what browsers refuse.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

fn optimise(wasm: &Path, app: &str) -> Result<Option<PathBuf>> {
    let Some(wasm_opt) = tools::wasm_opt() else {
        return Ok(None);
    };
    let smaller = wasm.with_extension("opt.wasm");
    say::quietly(
        &format!("Making the {app} app smaller"),
        tools::command("node")
            .arg(wasm_opt)
            .args(WASM_FEATURES)
            .args(["-Oz", "--strip-debug", "--strip-producers"])
            .arg(wasm)
            .arg("-o")
            .arg(&smaller),
    )?;
    Ok(Some(smaller))
}

fn minify(script: &Path, small: &Path) -> Result<Option<Vec<u8>>> {
    let Some(esbuild) = tools::esbuild() else {
        return Ok(None);
    };
    let name = script.file_name().unwrap_or_default().to_string_lossy();
    say::quietly(
        &format!("Making {name} smaller"),
        tools::command(esbuild)
            .args(["--minify", "--log-level=error"])
            .arg(script)
            .arg(format!("--outfile={}", small.display())),
    )?;
    Ok(Some(std::fs::read(small)?))
}

/// A WASM file without names, producers and features: sections that no browser needs.
fn without_custom_sections(wasm: &[u8]) -> Option<Vec<u8>> {
    const CUSTOM: u8 = 0;
    let (head, mut rest) = wasm.split_at_checked(8)?;
    if !head.starts_with(b"\0asm") {
        return None;
    }
    let mut out = head.to_vec();
    while let Some((&id, after)) = rest.split_first() {
        let (size, used) = leb128(after)?;
        let end = 1 + used + size;
        let section = rest.get(..end)?;
        if id != CUSTOM {
            out.extend_from_slice(section);
        }
        rest = &rest[end..];
    }
    Some(out)
}

fn leb128(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut value = 0_usize;
    for (at, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((value, at + 1));
        }
    }
    None
}

/// What the program says, as each app fetches it: one file per locale and app, Fluent for staff, packed for tablets.
fn words() -> Result<BTreeMap<String, String>> {
    const AUDIENCES: [(&str, &[&str]); 2] = [
        ("pupil", &["common", "pupil"]),
        ("staff", &["common", "teach", "lead", "setup"]),
    ];
    let mut words: BTreeMap<(String, &str), String> = BTreeMap::new();
    for file in place::files("locales") {
        let mut parts = file.rsplit('/');
        let (Some(name), Some(locale)) = (parts.next(), parts.next()) else {
            continue;
        };
        for (app, audiences) in AUDIENCES {
            let belongs = name
                .strip_suffix(".ftl")
                .is_some_and(|name| audiences.contains(&name));
            if belongs {
                let text = std::fs::read_to_string(place::root().join(&file))?;
                words
                    .entry((locale.to_owned(), app))
                    .or_default()
                    .push_str(&without_comments(&text));
            }
        }
    }
    // An app in a language that is half translated says the rest in English.
    for (app, _) in AUDIENCES {
        let base = words
            .get(&("en-GB".to_owned(), app))
            .cloned()
            .unwrap_or_default();
        for ((locale, own), text) in &mut words {
            if *own == app && locale != "en-GB" {
                *text = i18n::filled(text, &base);
            }
        }
    }
    let mut files = BTreeMap::new();
    for ((locale, app), text) in words {
        let folder = format!("locales/{locale}");
        if app == "pupil" {
            let packed = belisha_words::pack(&locale, &text)
                .with_context(|| format!("cannot pack the words of {folder} for tablets"))?;
            files.insert(format!("{folder}/{app}.txt"), packed);
        } else {
            files.insert(format!("{folder}/{app}.ftl"), text);
        }
    }
    Ok(files)
}

/// Fluent without what translators tell each other.
fn without_comments(ftl: &str) -> String {
    let mut out = String::with_capacity(ftl.len());
    for line in ftl.lines().filter(|line| !line.starts_with('#')) {
        let doubled = line.is_empty() && (out.is_empty() || out.ends_with("\n\n"));
        if !doubled {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

/// A `dist/` in the making. It takes the place of the old one when it is complete.
struct Out {
    dir: PathBuf,
    manifest: Manifest,
}

impl Out {
    fn new() -> Result<Self> {
        let dir = place::target().join("dist");
        if dir.exists() {
            std::fs::remove_dir_all(&dir)?;
        }
        std::fs::create_dir_all(dir.join("assets"))?;
        Ok(Self {
            dir,
            manifest: Manifest::new(),
        })
    }

    /// Puts a file there with its content's hash in its name, and its compressed siblings. Gives its address.
    fn add(&mut self, name: &str, bytes: Vec<u8>) -> Result<String> {
        let hash = hex(&Sha256::digest(&bytes), 10);
        let hashed = match name.rsplit_once('.') {
            Some((stem, ending)) => format!("{stem}-{hash}.{ending}"),
            None => format!("{name}-{hash}"),
        };
        let file = self.dir.join("assets").join(&hashed);
        if let Some(dir) = file.parent() {
            std::fs::create_dir_all(dir)?;
        }
        std::fs::write(&file, &bytes)?;
        if gains_by_compression(name) {
            std::fs::write(sibling(&file, "br"), brotli(&bytes)?)?;
            std::fs::write(sibling(&file, "gz"), gzip(&bytes)?)?;
        }
        let address = path::ASSETS.replace("{*file}", &hashed);
        self.manifest.insert(name.to_owned(), hashed);
        Ok(address)
    }

    fn finish(self, stamp: &str) -> Result<()> {
        let manifest = serde_json::to_string_pretty(&self.manifest)?;
        std::fs::write(self.dir.join("manifest.json"), manifest + "\n")?;
        std::fs::write(self.dir.join(".stamp"), stamp)?;
        let dist = place::dist();
        if dist.exists() {
            std::fs::remove_dir_all(&dist)?;
        }
        if std::fs::rename(&self.dir, &dist).is_err() {
            // The target folder may be on another disk.
            copy(&self.dir, &dist)?;
        }
        Ok(())
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// `a.js` → `a.js.br`.
pub(crate) fn sibling(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

fn gains_by_compression(name: &str) -> bool {
    const TEXT: [&str; 9] = [
        ".css",
        ".ftl",
        ".html",
        ".js",
        ".json",
        ".svg",
        ".txt",
        ".wasm",
        ".webmanifest",
    ];
    TEXT.iter().any(|ending| name.ends_with(ending))
}

/// As small as brotli gets it.
pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params)?;
    Ok(out)
}

/// As small as gzip gets it.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    out.write_all(bytes)?;
    Ok(out.finish()?)
}

fn hex(bytes: &[u8], digits: usize) -> String {
    let mut text = String::new();
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text.truncate(digits);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_producers_leave_a_wasm_file() {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.extend([1, 2, 7, 7]); // a type section
        wasm.extend([0, 5, 4, b'n', b'a', b'm', b'e']);
        wasm.extend([3, 1, 9]); // a function section
        let mut wanted = b"\0asm\x01\0\0\0".to_vec();
        wanted.extend([1, 2, 7, 7, 3, 1, 9]);
        assert_eq!(without_custom_sections(&wasm), Some(wanted));
        assert_eq!(without_custom_sections(b"<html>.."), None);
    }

    #[test]
    fn a_cut_off_wasm_file_is_refused() {
        assert_eq!(
            without_custom_sections(b"\0asm\x01\0\0\0\x01\x05\x00"),
            None
        );
    }

    #[test]
    fn translators_comments_stay_at_home() {
        let ftl = "### Pupil\n\n# On the button.\nworried = I'm worried\n    # not a comment\n\n\nnext = Next\n";
        assert_eq!(
            without_comments(ftl),
            "worried = I'm worried\n    # not a comment\n\nnext = Next\n"
        );
    }

    #[test]
    fn both_compressions_come_back_whole() {
        let text = "secrets and surprises ".repeat(50).into_bytes();
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut brotli(&text).unwrap().as_slice(), &mut back).unwrap();
        assert_eq!(back, text);
        let mut back = Vec::new();
        let packed = gzip(&text).unwrap();
        std::io::Read::read_to_end(
            &mut flate2::read::GzDecoder::new(packed.as_slice()),
            &mut back,
        )
        .unwrap();
        assert_eq!(back, text);
    }
}
