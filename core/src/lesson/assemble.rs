//! Builds the checked types from documents that are free of errors.

use std::collections::{BTreeMap, BTreeSet};

use super::check::Lesson;
use super::document::{Document, Entry, PartKind, SourceBlock};
use super::{
    Answer, Card, Choice, Form, Home, Key, Objective, Question, Quiz, Scene, Section, Slide,
    SlideKind, Story, Unit, Word,
};
use crate::FactId;
use crate::curriculum::Curriculum;
use crate::diagnostic::Span;
use crate::lesson::catalogue::Catalogue;
use crate::text::{Block, Picture};
use crate::{
    AnswerId, CardId, ChoiceId, ConcernId, MisconceptionId, ObjectiveId, QuestionId, SceneId,
    SlideId, StatementId, TechnologyId, UnitId,
};

/// The unit, unless something is missing that a rule should have said.
pub(super) fn unit(lesson: &Lesson<'_>) -> Option<Unit> {
    let document = lesson.document;
    let front = &document.front;
    let texts = |list: &[super::document::Located<String>]| -> Vec<String> {
        list.iter().map(|text| text.value.clone()).collect()
    };
    Some(Unit {
        id: UnitId::new(&front.id.as_ref()?.value),
        year: lesson.year,
        title: front.title.as_ref()?.value.clone(),
        minutes: u16::try_from(front.minutes.as_ref()?.value).ok()?,
        status: front.status.as_ref()?.value,
        reviewed: front.reviewed.as_ref().map(|day| day.value.clone()),
        risks: front.risks.iter().map(|risk| risk.value).collect(),
        statements: texts(&front.frameworks)
            .into_iter()
            .map(StatementId::new)
            .collect(),
        technologies: texts(&front.technologies)
            .into_iter()
            .map(TechnologyId::new)
            .collect(),
        requirements: texts(&front.requirements),
        objectives: objectives(document),
        words: words(document),
        cast: front
            .cast
            .iter()
            .map(|(name, member)| (name.value.clone(), member.clone()))
            .collect(),
        pathway: ConcernId::new(&front.pathway.as_ref()?.value),
        subjects: texts(&front.subjects),
        facts: facts(document),
        out_of_scope: front.out_of_scope.as_ref().map(|text| text.value.clone()),
        prepare: sections(document, PartKind::Prepare),
        slides: lesson.slides().iter().map(slide).collect(),
        story: story(lesson)?,
        quiz: Quiz {
            questions: lesson
                .questions()
                .iter()
                .map(question)
                .collect::<Option<_>>()?,
        },
        home: home(document),
        revisit: lesson.cards().iter().map(card).collect(),
    })
}

fn facts(document: &Document) -> Vec<FactId> {
    let mut named: Vec<FactId> = Vec::new();
    for id in document.headings().flat_map(super::facts::of) {
        if !named.iter().any(|own| own.as_str() == id.value) {
            named.push(FactId::new(id.value));
        }
    }
    named
}

fn objectives(document: &Document) -> Vec<Objective> {
    let objectives = document.front.objectives.iter();
    objectives
        .map(|(id, text)| Objective {
            id: ObjectiveId::new(&id.value),
            text: text.value.clone(),
        })
        .collect()
}

fn words(document: &Document) -> Vec<Word> {
    let words = document.front.words.iter();
    words
        .map(|(word, meaning)| Word {
            word: word.value.clone(),
            meaning: meaning.value.clone(),
        })
        .collect()
}

fn blocks(blocks: &[SourceBlock]) -> Vec<Block> {
    blocks.iter().map(|block| block.block.clone()).collect()
}

/// The text before the first section, when there is any, and the sections.
fn sections(document: &Document, kind: PartKind) -> Vec<Section> {
    let Some(part) = document.part(kind) else {
        return Vec::new();
    };
    let lead = Section {
        id: String::new(),
        title: String::new(),
        body: blocks(&part.content.body),
    };
    let lead = Some(lead).filter(|lead| !lead.body.is_empty());
    let headed = part.entries.iter().map(|entry| Section {
        id: entry.id().to_owned(),
        title: entry.title().to_owned(),
        body: blocks(&entry.content.body),
    });
    lead.into_iter().chain(headed).collect()
}

fn slide(entry: &Entry) -> Slide {
    let kinds = [
        ("ground-rules", SlideKind::GroundRules),
        ("good", SlideKind::Good),
        ("starter", SlideKind::Starter),
        ("words", SlideKind::Words),
        ("talk", SlideKind::Talk),
        ("activity", SlideKind::Activity),
        ("vote", SlideKind::Vote),
        ("story", SlideKind::Story),
        ("do", SlideKind::Do),
        ("help", SlideKind::Help),
    ];
    let kind = kinds.into_iter().find(|(flag, _)| entry.has(flag));
    Slide {
        id: SlideId::new(entry.id()),
        title: entry.title().to_owned(),
        kind: kind.map_or(SlideKind::Idea, |(_, kind)| kind),
        disclosure: entry.has("disclosure"),
        body: blocks(&entry.content.body),
        notes: blocks(&entry.content.notes),
    }
}

/// The story is called what the class reads on the slide where it is played.
fn story(lesson: &Lesson<'_>) -> Option<Story> {
    let slide = lesson.slides().iter().find(|slide| slide.has("story"));
    let title = slide.map_or("", |slide| slide.title());
    Some(Story {
        title: title.to_owned(),
        scenes: lesson.scenes().iter().map(scene).collect::<Option<_>>()?,
    })
}

fn scene(entry: &Entry) -> Option<Scene> {
    let choices = entry.children.iter().map(|choice| {
        Some(Choice {
            id: ChoiceId::new(choice.id()),
            text: choice.title().to_owned(),
            to: SceneId::new(&choice.value("to")?.value),
            misconception: choice
                .value("misconception")
                .map(|id| MisconceptionId::new(&id.value)),
        })
    });
    Some(Scene {
        id: SceneId::new(entry.id()),
        title: entry.title().to_owned(),
        body: blocks(&entry.content.body),
        notes: blocks(&entry.content.notes),
        choices: choices.collect::<Option<_>>()?,
        end: entry.has("end"),
    })
}

fn question(entry: &Entry) -> Option<Question> {
    let form = match entry.value("form")?.value.as_str() {
        "a" => Form::A,
        "b" => Form::B,
        _ => return None,
    };
    Some(Question {
        id: QuestionId::new(entry.id()),
        stem: entry.title().to_owned(),
        body: blocks(&entry.content.body),
        notes: blocks(&entry.content.notes),
        objective: ObjectiveId::new(&entry.value("objective")?.value),
        form,
        many: entry.has("many"),
        telling: entry.has("telling"),
        answers: entry.children.iter().map(answer).collect::<Option<_>>()?,
    })
}

fn answer(entry: &Entry) -> Option<Answer> {
    let key = if entry.has("correct") {
        Key::Correct
    } else {
        Key::Misconception(MisconceptionId::new(&entry.value("misconception")?.value))
    };
    let (picture, feedback) = picture_and_text(entry);
    Some(Answer {
        id: AnswerId::new(entry.id()),
        text: entry.title().to_owned(),
        picture,
        key,
        feedback,
    })
}

/// The first picture belongs to the answer; the rest is the feedback.
fn picture_and_text(entry: &Entry) -> (Option<Picture>, Vec<Block>) {
    let mut picture = None;
    let mut feedback = Vec::new();
    for block in &entry.content.body {
        match &block.block {
            Block::Picture(own) if picture.is_none() => picture = Some(own.clone()),
            other => feedback.push(other.clone()),
        }
    }
    (picture, feedback)
}

fn home(document: &Document) -> Home {
    let mut home = Home::default();
    for section in sections(document, PartKind::Home) {
        let slot = match section.id.as_str() {
            "" => {
                home.learned = section.body;
                continue;
            }
            "say" => &mut home.say,
            "together" => &mut home.together,
            "look-out" => &mut home.look_out,
            "beforehand" => &mut home.beforehand,
            _ => continue,
        };
        *slot = Some(section);
    }
    home
}

fn card(entry: &Entry) -> Card {
    Card {
        id: CardId::new(entry.id()),
        title: entry.title().to_owned(),
        body: blocks(&entry.content.body),
        notes: blocks(&entry.content.notes),
        newsletter: entry.has("newsletter"),
    }
}

/// The base unit with the words of a translation. Marks, branches, routes and pictures stay those of the base.
pub(super) fn translated(base: &Unit, document: &Document) -> Unit {
    let mut unit = base.clone();
    if let Some(title) = document.title() {
        title.clone_into(&mut unit.title);
    }
    unit.objectives = objectives(document);
    unit.words = words(document);
    unit.prepare = sections(document, PartKind::Prepare);
    unit.home = home(document);
    for (slide, words) in unit
        .slides
        .iter_mut()
        .zip(document.entries(PartKind::Slides))
    {
        words.title().clone_into(&mut slide.title);
        slide.body = blocks(&words.content.body);
        slide.notes = blocks(&words.content.notes);
        if slide.kind == SlideKind::Story {
            words.title().clone_into(&mut unit.story.title);
        }
    }
    for (scene, words) in unit
        .story
        .scenes
        .iter_mut()
        .zip(document.entries(PartKind::Story))
    {
        words.title().clone_into(&mut scene.title);
        scene.body = blocks(&words.content.body);
        scene.notes = blocks(&words.content.notes);
        for (choice, words) in scene.choices.iter_mut().zip(&words.children) {
            words.title().clone_into(&mut choice.text);
        }
    }
    for (question, words) in unit
        .quiz
        .questions
        .iter_mut()
        .zip(document.entries(PartKind::Quiz))
    {
        words.title().clone_into(&mut question.stem);
        question.body = blocks(&words.content.body);
        question.notes = blocks(&words.content.notes);
        for (answer, words) in question.answers.iter_mut().zip(&words.children) {
            words.title().clone_into(&mut answer.text);
            (answer.picture, answer.feedback) = picture_and_text(words);
        }
    }
    for (card, words) in unit
        .revisit
        .iter_mut()
        .zip(document.entries(PartKind::Revisit))
    {
        words.title().clone_into(&mut card.title);
        card.body = blocks(&words.content.body);
        card.notes = blocks(&words.content.notes);
    }
    unit
}

/// Fills the curriculum with what the catalogues say; `broken` are the places of pathways that have errors.
pub(super) fn catalogues(
    catalogue: &Catalogue,
    broken: &BTreeSet<Span>,
    curriculum: &mut Curriculum,
) {
    fn values<K: Ord + Clone, T: Clone>(
        records: &BTreeMap<K, super::document::Located<T>>,
    ) -> BTreeMap<K, T> {
        records
            .iter()
            .map(|(id, record)| (id.clone(), record.value.clone()))
            .collect()
    }
    curriculum.plan = catalogue
        .plan
        .iter()
        .map(|planned| planned.value.clone())
        .collect();
    curriculum.misconceptions = values(&catalogue.misconceptions);
    curriculum.frameworks = values(&catalogue.frameworks);
    curriculum.statements = values(&catalogue.statements);
    curriculum.technologies = values(&catalogue.technologies);
    curriculum.facts = values(&catalogue.facts);
    curriculum.requirements = catalogue
        .requirements
        .iter()
        .map(|requirement| requirement.value.clone())
        .collect();
    curriculum.pathways.concerns = values(&catalogue.concerns);
    curriculum.pathways.people = values(&catalogue.people);
    curriculum.pathways.services = values(&catalogue.services);
    curriculum.pathways.routes = catalogue
        .routes
        .iter()
        .filter(|route| {
            let mut places = route
                .value
                .steps
                .iter()
                .chain([&route.span, &route.value.concern]);
            !places.any(|place| broken.contains(place))
        })
        .map(|route| route.value.pathway.clone())
        .collect();
}
