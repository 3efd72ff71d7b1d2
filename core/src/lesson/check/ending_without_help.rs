//! Says that an ending names nobody who helps: neither a name from the cast with `role = "helps"` nor a word from the helpers in `language.toml`.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::CastRole;
use crate::lesson::catalogue;
use crate::lesson::language::{Phrase, Tokens};

pub(crate) static RULE: Rule = Rule {
    name: "ending-without-help",
    severity: Severity::Error,
    page: include_str!("../../../rules/ending-without-help.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    if lesson.catalogue.missing.contains(catalogue::LANGUAGE) {
        return;
    }
    let cast = lesson.document.front.cast.iter();
    let helpers: Vec<Phrase> = cast
        .filter(|(_, member)| member.role == CastRole::Helps)
        .map(|(name, _)| Phrase::of(&name.value))
        .collect();
    for scene in lesson.scenes().iter().filter(|scene| scene.has("end")) {
        let lines = std::iter::once(&scene.heading.title).chain(scene.lines());
        let has_help = lines.map(|line| Tokens::of(&line.text)).any(|tokens| {
            helpers.iter().any(|name| tokens.contains(name))
                || lesson
                    .language()
                    .is_some_and(|language| language.names_helper(&tokens))
        });
        if !has_help {
            findings.say(
                &RULE,
                scene.span(),
                format!("nobody helps in the ending `{}`", scene.id()),
                "Name someone from the cast with `role = \"helps\"`, or a helper such as a teacher.",
            );
        }
    }
}
