//! Lesson text on the page.

use belisha::{Block, Inline, UnitId, Year};
use yew::prelude::*;

use crate::components::LessonPicture;

/// Properties of [`Blocks`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct BlocksProps {
    /// The text.
    pub blocks: Vec<Block>,
    /// The unit, for the addresses of its pictures.
    pub unit: UnitId,
    /// The unit's year, for the same.
    pub year: Year,
}

/// Paragraphs, lists and pictures of a lesson.
#[component]
pub fn Blocks(props: &BlocksProps) -> Html {
    html! {
        for block in &props.blocks {
            { show(block, props) }
        }
    }
}

fn show(block: &Block, props: &BlocksProps) -> Html {
    match block {
        Block::Paragraph(inlines) => html! { <p>{ run(inlines) }</p> },
        Block::List {
            ordered: true,
            items,
        } => html! {
            <ol>for item in items { <li>{ run(item) }</li> }</ol>
        },
        Block::List { items, .. } => html! {
            <ul>for item in items { <li>{ run(item) }</li> }</ul>
        },
        Block::Picture(picture) => html! {
            <LessonPicture picture={picture.clone()} unit={props.unit.clone()} year={props.year} />
        },
        _ => Html::default(),
    }
}

fn run(inlines: &[Inline]) -> Html {
    html! {
        for inline in inlines {
            if let Inline::Strong(text) = inline {
                <strong>{ text }</strong>
            } else {
                { inline.as_str() }
            }
        }
    }
}
