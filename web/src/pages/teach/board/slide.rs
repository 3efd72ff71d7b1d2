//! Slides and scenes as the class sees them: one idea, large, a picture beside it.

use std::rc::Rc;

use belisha::lesson::{BoardPack, BoardScene, BoardSlide, SlideKind};
use belisha::{Block, Picture};
use belisha_api::pupil::HelpPack;
use belisha_api::staff::{Action, Revisit};
use yew::prelude::*;

use super::density::Density;
use crate::components::{Blocks, HelpScreen, LessonPicture};
use crate::i18n::{I18n, Msg, msg, use_i18n};
use crate::pages::teach::lesson::Lesson;
use crate::pages::teach::sign::{Sign, SignView};
use crate::pages::teach::words;

/// Text apart from its first picture, which stands beside it.
fn apart(blocks: &[Block]) -> (Vec<Block>, Option<Picture>) {
    let picture = blocks.iter().find_map(|block| match block {
        Block::Picture(picture) => Some(picture.clone()),
        _ => None,
    });
    let text = blocks
        .iter()
        .filter(|block| !matches!(block, Block::Picture(_)))
        .cloned()
        .collect();
    (text, picture)
}

/// Properties of [`Kicker`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct KickerProps {
    pub(super) sign: Sign,
    pub(super) text: AttrValue,
}

/// The line above a heading: what is asked of the class.
#[component]
pub(super) fn Kicker(props: &KickerProps) -> Html {
    html! {
        <p class="kicker"><SignView sign={props.sign} /><span>{ props.text.clone() }</span></p>
    }
}

/// Properties of [`SlideView`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct SlideViewProps {
    pub(super) pack: Rc<BoardPack>,
    pub(super) slide: BoardSlide,
    /// Who can help, for the last slide.
    pub(super) help: Option<Rc<HelpPack>>,
    /// What this class found hardest in earlier units, for the slide that calls them to mind.
    #[prop_or_default]
    pub(super) revisit: Vec<Revisit>,
}

/// A slide.
#[component]
pub(super) fn SlideView(props: &SlideViewProps) -> Html {
    let i18n = use_i18n();
    let SlideViewProps {
        pack,
        slide,
        help,
        revisit,
    } = props;
    let (text, picture) = apart(&slide.body);
    let is_spoken = pack.year.is_spoken();
    let has_words = slide.kind == SlideKind::Words && !pack.words.is_empty();
    let kind = words::slide_kind(slide.kind);
    // Who can help is the same on every screen of the product; the slide's own words come when that is not known.
    let people = help.as_ref().filter(|_| slide.kind == SlideKind::Help);
    let density = if has_words && pack.words.len() > 6 {
        Density::Full
    } else if has_words || people.is_some() {
        Density::Medium
    } else if is_spoken {
        Density::Roomy
    } else {
        Density::of_blocks(&text, picture.is_some())
    };
    let has_side = picture.is_some() && people.is_none();
    let class = classes!(
        "slide",
        density.modifier(),
        is_spoken.then_some("slide--spoken"),
        has_side.then_some("slide--pictured"),
        (slide.kind == SlideKind::Vote).then_some("slide--lettered"),
    );
    html! {
        <article {class}>
            <div class="slide__words">
                if let Some((sign, kind)) = kind {
                    <Kicker {sign} text={i18n.say(kind)} />
                }
                <h1 class="slide__title">{ &slide.title }</h1>
                if let Some(help) = people {
                    <HelpScreen help={(**help).clone()} lesson_locale={i18n.locale().to_owned()} />
                } else if !is_spoken {
                    <div class="slide__body">
                        <Blocks blocks={text} unit={pack.unit.clone()} year={pack.year} />
                    </div>
                }
                if has_words {
                    <WordList pack={pack.clone()} />
                }
                if slide.kind == SlideKind::Starter {
                    { to_mind(&i18n, revisit) }
                }
            </div>
            if let Some(picture) = picture.filter(|_| has_side) {
                <div class="slide__picture">
                    <LessonPicture {picture} unit={pack.unit.clone()} year={pack.year} />
                </div>
            }
        </article>
    }
}

/// Questions about what this class found hardest; opening one shows its answers, the right ones ticked.
fn to_mind(i18n: &I18n, revisit: &[Revisit]) -> Html {
    let asked: Vec<_> = revisit
        .iter()
        .filter_map(|one| Some((one, one.ask.as_ref()?)))
        .collect();
    if asked.is_empty() {
        return Html::default();
    }
    html! {
        <section class="to-mind" aria-labelledby="to-mind">
            <h2 id="to-mind">{ i18n.say(msg::teach::starter_more()) }</h2>
            for (one, question) in asked {
                <details key={question.id.as_str()}>
                    <summary>{ &question.stem }</summary>
                    <ul>
                        for answer in &question.answers {
                            <li>
                                if answer.correct {
                                    <SignView sign={Sign::Tick} /><strong>{ &answer.text }</strong>
                                    <span class="visually-hidden">{ " " }{ i18n.say(msg::teach::starter_right()) }</span>
                                } else {
                                    { &answer.text }
                                }
                            </li>
                        }
                    </ul>
                    <p>{ i18n.say(msg::teach::starter_from(one.title.as_str())) }</p>
                </details>
            }
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct WordListProps {
    pack: Rc<BoardPack>,
}

/// The taught words; their meanings beside them, but for those who cannot read them yet.
#[component]
fn WordList(props: &WordListProps) -> Html {
    let is_spoken = props.pack.year.is_spoken();
    let is_many = props.pack.words.len() > 6;
    html! {
        <dl class={classes!("words", is_spoken.then_some("words--only"), is_many.then_some("words--many"))}>
            for word in &props.pack.words {
                <div class="words__one">
                    <dt>{ &word.word }</dt>
                    <dd class={is_spoken.then_some("visually-hidden")}>{ &word.meaning }</dd>
                </div>
            }
        </dl>
    }
}

/// Properties of [`SceneFrame`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SceneFrameProps {
    pub(super) pack: Rc<BoardPack>,
    pub(super) scene: BoardScene,
    /// Whether a vote stands below the choices.
    #[prop_or_default]
    pub(super) has_vote: bool,
    /// The choices, below the text.
    pub(super) children: Html,
}

/// A scene's text and picture, with its choices below.
#[component]
pub(super) fn SceneFrame(props: &SceneFrameProps) -> Html {
    let SceneFrameProps { pack, scene, .. } = props;
    let (text, picture) = apart(&scene.body);
    let is_spoken = pack.year.is_spoken();
    let letters = belisha::plain_text(&text).chars().count()
        + scene
            .choices
            .iter()
            .map(|choice| choice.text.chars().count())
            .sum::<usize>();
    let density = if is_spoken {
        Density::Roomy
    } else {
        Density::of(
            letters,
            text.len() + 2 * scene.choices.len() + if props.has_vote { 3 } else { 0 },
            picture.is_some(),
        )
    };
    let class = classes!(
        "slide",
        "slide--scene",
        props.has_vote.then_some("slide--voting"),
        density.modifier(),
        is_spoken.then_some("slide--spoken"),
        picture.is_some().then_some("slide--pictured"),
    );
    html! {
        <article {class}>
            <div class="slide__words">
                <Kicker sign={Sign::Story} text={AttrValue::from(pack.story_title.clone())} />
                <h1 class="slide__title">{ &scene.title }</h1>
                if !is_spoken {
                    <div class="slide__body">
                        <Blocks blocks={text} unit={pack.unit.clone()} year={pack.year} />
                    </div>
                }
            </div>
            if let Some(picture) = picture {
                <div class="slide__picture">
                    <LessonPicture {picture} unit={pack.unit.clone()} year={pack.year} />
                </div>
            }
            { props.children.clone() }
        </article>
    }
}

/// Properties of [`SceneView`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SceneViewProps {
    pub(super) lesson: Lesson,
    pub(super) pack: Rc<BoardPack>,
    pub(super) scene: BoardScene,
    /// Whether the class can go back.
    pub(super) can_rewind: bool,
}

/// A scene of the story, with the choices as large buttons.
#[component]
pub(super) fn SceneView(props: &SceneViewProps) -> Html {
    let i18n = use_i18n();
    let SceneViewProps {
        lesson,
        pack,
        scene,
        can_rewind,
    } = props;
    let asks = scene.choices.len() > 1;
    html! {
        <SceneFrame pack={pack.clone()} scene={scene.clone()}>
            <div class="choices">
                for (place, choice) in scene.choices.iter().enumerate() {
                    <button
                        type="button"
                        class={classes!("choice", (!asks).then_some("choice--only"))}
                        onclick={lesson.on_action(Action::Choose { choice: choice.id.clone() })}
                    >
                        if asks {
                            <span class="choice__letter" aria-hidden="true">{ words::letter(place) }</span>
                        }
                        <span>{ &choice.text }</span>
                        if !asks {
                            <SignView sign={Sign::Next} />
                        }
                    </button>
                }
                if scene.end {
                    <p class="choices__end">{ i18n.say(msg::teach::story_end()) }</p>
                    <button type="button" class="choice choice--quiet" onclick={lesson.on_action(Action::Rewind)}>
                        <SignView sign={Sign::Rewind} /><span>{ i18n.say(msg::teach::story_rewind()) }</span>
                    </button>
                    <button type="button" class="choice choice--quiet" onclick={lesson.on_action(Action::Restart)}>
                        <SignView sign={Sign::Restart} /><span>{ i18n.say(msg::teach::story_restart()) }</span>
                    </button>
                } else if asks {
                    // In a row of their own: the choices are the class's.
                    <div class="choices__quiet">
                        <button type="button" class="choice choice--quiet" aria-keyshortcuts="V" onclick={lesson.on_step(|view| view.open_vote())}>
                            <SignView sign={Sign::Hands} /><span>{ i18n.say(msg::teach::vote_open()) }</span>
                        </button>
                        if *can_rewind {
                            <button type="button" class="choice choice--quiet" onclick={lesson.on_action(Action::Rewind)}>
                                <SignView sign={Sign::Rewind} /><span>{ i18n.say(msg::teach::story_rewind()) }</span>
                            </button>
                        }
                    </div>
                }
            </div>
        </SceneFrame>
    }
}

/// Properties of [`HelpView`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct HelpViewProps {
    /// Who can help; a few words that are always true stand in when that is not known.
    pub(super) help: Option<Rc<HelpPack>>,
    /// The heading.
    pub(super) title: Msg,
    /// A line above it.
    #[prop_or_default]
    pub(super) above: Option<AttrValue>,
}

/// Who can help.
#[component]
pub(super) fn HelpView(props: &HelpViewProps) -> Html {
    let i18n = use_i18n();
    html! {
        <article class="slide slide--medium slide--help">
            <div class="slide__words">
                if let Some(above) = &props.above {
                    <Kicker sign={Sign::Star} text={above.clone()} />
                }
                <h1 class="slide__title">{ i18n.say(props.title.clone()) }</h1>
                if let Some(help) = &props.help {
                    <HelpScreen help={(**help).clone()} lesson_locale={i18n.locale().to_owned()} />
                } else {
                    <div class="slide__body">
                        <p>{ i18n.say(msg::teach::help_without_server()) }</p>
                        <p><strong>{ i18n.say(msg::common::help_cannot_send()) }</strong></p>
                    </div>
                }
            </div>
        </article>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_picture_stands_beside_the_text() {
        let picture = Picture {
            file: "coin.svg".to_owned(),
            meaning: "A coin box.".to_owned(),
        };
        let text = Block::Paragraph(Vec::new());
        assert_eq!(
            apart(&[Block::Picture(picture.clone()), text.clone()]),
            (vec![text], Some(picture))
        );
    }
}
