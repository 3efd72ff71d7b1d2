//! Figures in words and signs. Every page that shows a share, a count or a level shows it through here, so that two
//! pages never round differently.

use belisha::understanding::{Change, Level, Share, Shown, percent};
use belisha::{Check, HalfTerm};
use yew::prelude::*;

use crate::i18n::{I18n, Msg, msg, use_i18n};

/// A share from 0 to 1 as a length on a scale of 0 to 100.
fn along(share: f64) -> f64 {
    (share.clamp(0.0, 1.0) * 1000.0).round() / 10.0
}

/// *60%*, *about 60%*, …
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// *60%*.
    Short,
    /// *about 60%*.
    About,
}

/// A share in words; *too few* when there is none.
pub fn share_words(share: Option<Share>, wording: Wording) -> Msg {
    match (share, wording) {
        (None, _) => msg::lead::share_none(),
        (Some(share), Wording::Short) => msg::lead::share_short(share.percents().about),
        (Some(share), Wording::About) => msg::lead::share_about(share.percents().about),
    }
}

/// *between 40% and 70%*.
pub fn range_words(share: Share) -> Msg {
    let percents = share.percents();
    msg::lead::share_between(percents.high, percents.low)
}

/// How one figure moved, and whether that is more than chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Up by so many points.
    Up(u32),
    /// Down by so many points.
    Down(u32),
    /// Less than one point.
    Level,
}

/// A change in whole points.
pub fn points(change: Change) -> Move {
    match percent(change.points.abs()) {
        0 => Move::Level,
        points if change.points > 0.0 => Move::Up(points),
        points => Move::Down(points),
    }
}

/// *Up by about 25 points*, and *This is more than chance* where that can be said.
pub fn change_words(change: Change) -> (Msg, Option<Msg>) {
    let moved = match points(change) {
        Move::Up(points) => msg::lead::change_up(points),
        Move::Down(points) => msg::lead::change_down(points),
        Move::Level => return (msg::lead::change_none(), None),
    };
    let sure = if change.is_sure {
        msg::lead::change_sure()
    } else {
        msg::lead::change_unsure()
    };
    (moved, Some(sure))
}

/// How a count is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// Exactly so many.
    Exact(u32),
    /// Fewer than five.
    Fewer,
    /// So many or more.
    OrMore(u32),
    /// From so many to so many.
    Range(u32, u32),
}

/// How `shown`, a part of `of`, may be said.
pub fn count(shown: Shown, of: u32) -> Count {
    match shown.exact() {
        Some(exact) => Count::Exact(exact),
        None if shown.least == 0 && shown.most <= 4 => Count::Fewer,
        None if shown.most >= of => Count::OrMore(shown.least),
        None => Count::Range(shown.least, shown.most),
    }
}

/// *7*, *fewer than 5*, *24 or more*, *5 to 9*.
pub fn count_words(i18n: &I18n, shown: Shown, of: u32) -> AttrValue {
    match count(shown, of) {
        Count::Exact(exact) => AttrValue::from(exact.to_string()),
        Count::Fewer => i18n.say(msg::lead::count_fewer()),
        Count::OrMore(least) => i18n.say(msg::lead::count_or_more(least)),
        Count::Range(least, most) => i18n.say(msg::lead::count_range(least, most)),
    }
}

/// The word for a level.
pub fn level_word(level: Level) -> Msg {
    match level {
        Level::Secure => msg::lead::level_secure(),
        Level::Growing => msg::lead::level_growing(),
        Level::Revisit => msg::lead::level_revisit(),
        Level::TooFew => msg::lead::level_too_few(),
    }
}

/// What a level means.
pub fn level_meaning(level: Level) -> Msg {
    match level {
        Level::Secure => msg::lead::level_secure_means(),
        Level::Growing => msg::lead::level_growing_means(),
        Level::Revisit => msg::lead::level_revisit_means(),
        Level::TooFew => msg::lead::level_too_few_means(),
    }
}

/// The levels, best first.
pub const LEVELS: [Level; 4] = [Level::Secure, Level::Growing, Level::Revisit, Level::TooFew];

/// *Before*, *After*, *Six weeks later*.
pub fn check_word(check: Check) -> Msg {
    match check {
        Check::Before => msg::lead::check_before(),
        Check::After => msg::lead::check_after(),
        Check::Later => msg::lead::check_later(),
    }
}

/// *Autumn 1*, …
pub fn half_term_word(half_term: HalfTerm) -> Msg {
    match half_term {
        HalfTerm::Autumn1 => msg::lead::half_term_autumn_1(),
        HalfTerm::Autumn2 => msg::lead::half_term_autumn_2(),
        HalfTerm::Spring1 => msg::lead::half_term_spring_1(),
        HalfTerm::SaferInternetDay => msg::lead::half_term_safer_internet_day(),
        HalfTerm::Spring2 => msg::lead::half_term_spring_2(),
        HalfTerm::Summer1 => msg::lead::half_term_summer_1(),
        HalfTerm::Summer2 => msg::lead::half_term_summer_2(),
        HalfTerm::Flexible => msg::lead::half_term_flexible(),
    }
}

/// Properties of [`LevelSign`] and [`LevelBadge`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LevelProps {
    /// The level.
    pub level: Level,
}

/// A level's sign: a shape for each, so that it is told apart without colour. Its word stands beside it.
#[component]
pub fn LevelSign(props: &LevelProps) -> Html {
    let shape = match props.level {
        Level::Secure => html! {
            <>
                <circle cx="8" cy="8" r="7" fill="currentColor" />
                <path class="level-sign__cut" d="M4.5 8.3 7 10.8 11.6 5.6" fill="none" stroke-width="2" />
            </>
        },
        Level::Growing => html! {
            <>
                <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" />
                <path d="M2 8a6 6 0 0 0 12 0z" fill="currentColor" />
            </>
        },
        Level::Revisit => html! {
            <>
                <path d="M13.6 9.5A6 6 0 1 1 12 3.6" fill="none" stroke="currentColor" stroke-width="2" />
                <path d="M15 .8v6h-6z" fill="currentColor" />
            </>
        },
        Level::TooFew => html! {
            <circle
                cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="2.2 2.5"
            />
        },
    };
    html! {
        <svg class="level-sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{ shape }</svg>
    }
}

/// A level's sign and word.
#[component]
pub fn LevelBadge(props: &LevelProps) -> Html {
    let i18n = use_i18n();
    html! {
        <span class={classes!("level", level_class(props.level))}>
            <LevelSign level={props.level} />
            { i18n.say(level_word(props.level)) }
        </span>
    }
}

/// The class that tints what belongs to a level.
pub fn level_class(level: Level) -> &'static str {
    match level {
        Level::Secure => "level--secure",
        Level::Growing => "level--growing",
        Level::Revisit => "level--revisit",
        Level::TooFew => "level--few",
    }
}

/// Properties of [`Track`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TrackProps {
    /// The shares in the order of the checks.
    pub shares: Vec<Option<Share>>,
}

/// How a class moved, on a line from nothing to everything right: a ring where it began, a dot where it is. Decoration
/// only: the figures stand beside it.
#[component]
pub fn Track(props: &TrackProps) -> Html {
    let known: Vec<f64> = props
        .shares
        .iter()
        .flatten()
        .map(|share| along(share.about))
        .collect();
    let (Some(first), Some(last)) = (known.first(), known.last()) else {
        return Html::default();
    };
    html! {
        <svg class="track" viewBox="-6 0 112 12" aria-hidden="true" focusable="false">
            <path class="track__scale" d="M0 6H100" />
            <path class="track__way" d={format!("M{first} 6H{last}")} />
            if known.len() > 1 {
                <circle class="track__start" cx={first.to_string()} cy="6" r="3.5" />
            }
            <circle class="track__now" cx={last.to_string()} cy="6" r="5" />
        </svg>
    }
}

/// Properties of [`Band`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct BandProps {
    /// A name for its parts, the only one of its kind on the page.
    pub id: AttrValue,
    /// The share.
    pub share: Share,
    /// What it is.
    pub title: AttrValue,
    /// What it says, in words.
    pub desc: AttrValue,
}

/// One share with its uncertainty, on a scale from nothing to everything right.
#[component]
pub fn Band(props: &BandProps) -> Html {
    let (low, about, high) = (
        along(props.share.low),
        along(props.share.about),
        along(props.share.high),
    );
    let title = format!("{}-title", props.id);
    let desc = format!("{}-desc", props.id);
    html! {
        <svg
            class="band" viewBox="-4 0 208 24" role="img"
            aria-labelledby={title.clone()} aria-describedby={desc.clone()}
        >
            <title id={title}>{ &props.title }</title>
            <desc id={desc}>{ &props.desc }</desc>
            <path class="band__scale" d="M0 12H200M0 6V18M50 9V15M100 6V18M150 9V15M200 6V18" />
            <rect
                class="band__range" x={(low * 2.0).to_string()} y="5" height="14" rx="3"
                width={((high - low) * 2.0).max(1.0).to_string()}
            />
            <circle class="band__about" cx={(about * 2.0).to_string()} cy="12" r="6" />
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use belisha::understanding::Percents;

    use super::*;

    fn change(points: f64) -> Change {
        Change {
            points,
            is_sure: true,
        }
    }

    #[test]
    fn points_go_up_or_down_by_whole_steps() {
        assert_eq!(points(change(0.25)), Move::Up(25));
        assert_eq!(points(change(-0.055)), Move::Down(6));
        assert_eq!(points(change(0.004)), Move::Level);
        assert_eq!(points(change(-0.004)), Move::Level);
    }

    #[test]
    fn a_hidden_count_is_said_as_what_is_certain() {
        let shown = |least, most| Shown { least, most };
        assert_eq!(count(shown(7, 7), 28), Count::Exact(7));
        assert_eq!(count(shown(0, 0), 28), Count::Exact(0));
        assert_eq!(count(shown(0, 4), 28), Count::Fewer);
        assert_eq!(count(shown(24, 28), 28), Count::OrMore(24));
        assert_eq!(count(shown(5, 9), 28), Count::Range(5, 9));
        assert_eq!(count(shown(0, 9), 28), Count::Range(0, 9));
    }

    #[test]
    fn every_level_has_a_word_a_meaning_and_a_tint_of_its_own() {
        let tints: Vec<_> = LEVELS.into_iter().map(level_class).collect();
        for (at, tint) in tints.iter().enumerate() {
            assert!(!tints[..at].contains(tint), "{tint}");
        }
        let text = include_str!("../../../../locales/en-GB/lead.ftl");
        let i18n = I18n::new(crate::i18n::Bundle::new("en-GB", &[text]));
        for level in LEVELS {
            assert!(!i18n.say(level_word(level)).starts_with("level-"));
            assert!(!i18n.say(level_meaning(level)).starts_with("level-"));
        }
    }

    #[test]
    fn figures_are_said_in_one_way() {
        let text = include_str!("../../../../locales/en-GB/lead.ftl");
        let i18n = I18n::new(crate::i18n::Bundle::new("en-GB", &[text]));
        let share = Share {
            about: 0.6,
            low: 0.405,
            high: 0.77,
        };
        assert_eq!(
            i18n.say(share_words(Some(share), Wording::About)),
            "about 60%"
        );
        assert_eq!(i18n.say(share_words(Some(share), Wording::Short)), "60%");
        assert_eq!(i18n.say(share_words(None, Wording::Short)), "too few");
        // The CSV files have these digits.
        assert_eq!(
            share.percents(),
            Percents {
                about: 60,
                low: 41,
                high: 77
            }
        );
        assert_eq!(i18n.say(range_words(share)), "between 41% and 77%");
        assert_eq!(
            i18n.say(change_words(change(0.25)).0),
            "Up by about 25 points"
        );
        assert_eq!(
            i18n.say(change_words(change(-0.01)).0),
            "Down by about 1 point"
        );
        let fewer = Shown { least: 0, most: 4 };
        assert_eq!(count_words(&i18n, fewer, 28), "fewer than 5");
    }
}
