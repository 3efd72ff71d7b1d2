//! Every class by every unit.

mod sheet;

use belisha::understanding::Share;
use belisha::{Check, Year};
use belisha_api::lead::{Cell, Overview};
use belisha_api::path;
use belisha_api::staff::SchemeUnit;
use yew::prelude::*;
use yew_router::prelude::*;

use self::sheet::{ClassRow, Glance, Sheet, in_order, revisit_first};
use super::{TakeAway, class_words, failed, year_of};
use crate::components::figures::{
    LEVELS, LevelBadge, LevelSign, Track, Wording, half_term_word, level_class, level_meaning,
    level_word, share_words,
};
use crate::components::{Notice, Pick, PickList, StaffFrame};
use crate::hooks::{Remote, use_remote};
use crate::i18n::{I18n, day, msg, use_i18n};
use crate::pages::staff::StaffRoute;

/// How many results stand under *Revisit first*.
const REVISIT: usize = 5;

/// Every class by every unit.
#[component]
pub fn OverviewPage() -> Html {
    let i18n = use_i18n();
    html! {
        <StaffFrame title={i18n.say(msg::lead::overview_title())}>
            <Loaded />
        </StaffFrame>
    }
}

#[component]
fn Loaded() -> Html {
    let i18n = use_i18n();
    let overview = use_remote::<Overview>(path::OVERVIEW.into());
    match &overview.value {
        Remote::Loading => html! { <p role="status">{ i18n.say(msg::common::loading()) }</p> },
        Remote::Failed(refusal) => failed(&i18n, refusal, &overview.refetch),
        Remote::Ready(overview) if overview.classes.is_empty() => html! {
            <Notice>
                <p>{ i18n.say(msg::lead::overview_no_classes()) }</p>
                <Link<StaffRoute> to={StaffRoute::Settings}>
                    { i18n.say(msg::lead::overview_to_settings()) }
                </Link<StaffRoute>>
            </Notice>
        },
        Remote::Ready(overview) => html! { <Whole overview={overview.clone()} /> },
    }
}

#[derive(Clone, PartialEq, Properties)]
struct WholeProps {
    overview: std::rc::Rc<Overview>,
}

#[component]
fn Whole(props: &WholeProps) -> Html {
    let i18n = use_i18n();
    let picked = use_state(String::new);
    let overview = &props.overview;
    let only = year_of(&picked);
    let sheet = Sheet::new(overview, only);

    let mut picks = vec![Pick::new("", i18n.say(msg::lead::overview_every_year()))];
    picks.extend(
        Year::ALL
            .into_iter()
            .filter(|year| overview.classes.iter().any(|class| class.year == *year))
            .map(|year| {
                Pick::new(
                    year.number().to_string(),
                    i18n.say(msg::common::year(year.number())),
                )
            }),
    );
    let on_pick = {
        let picked = picked.setter();
        Callback::from(move |year| picked.set(year))
    };
    html! {
        <div class="overview">
            <div class="overview__top">
                <p class="overview__lead">{ i18n.say(msg::lead::overview_lead()) }</p>
                <div class="overview__tools">
                    <PickList
                        id="overview-year"
                        label={i18n.say(msg::lead::overview_filter())}
                        {picks}
                        value={AttrValue::from((*picked).clone())}
                        on_change={on_pick}
                    />
                    <TakeAway csv={path::OVERVIEW_CSV} />
                </div>
            </div>
            if overview.cells.is_empty() {
                <Notice><p>{ i18n.say(msg::lead::overview_empty()) }</p></Notice>
            }
            if let Some(due) = overview.policy_overdue.as_deref().and_then(day::day) {
                <Notice>
                    <p>{ i18n.say(msg::lead::overview_policy(i18n.say(due))) }</p>
                    <Link<StaffRoute> to={StaffRoute::Settings}>
                        { i18n.say(msg::lead::overview_to_settings()) }
                    </Link<StaffRoute>>
                </Notice>
            }
            { gaps(&i18n, overview, only) }
            <div class="overview__minute">
                { glance(&i18n, &sheet) }
                { first(&i18n, overview, only) }
            </div>
            <p>
                <Link<StaffRoute> to={StaffRoute::Misconceptions}>
                    { i18n.say(msg::lead::overview_misconceptions()) }
                </Link<StaffRoute>>
            </p>
            { table(&i18n, &sheet) }
            { list(&i18n, &sheet) }
            { legend(&i18n) }
        </div>
    }
}

/// The years whose contact-safety lesson is still to come.
fn gaps(i18n: &I18n, overview: &Overview, only: Option<Year>) -> Html {
    let gaps: Vec<Year> = overview
        .contact_gaps
        .iter()
        .copied()
        .filter(|year| only.is_none_or(|only| only == *year))
        .collect();
    if gaps.is_empty() {
        return Html::default();
    }
    html! {
        <section class="gaps" aria-labelledby="gaps-title">
            <h2 id="gaps-title">{ i18n.say(msg::lead::overview_gaps_title()) }</h2>
            <p>{ i18n.say(msg::lead::overview_gaps_lead()) }</p>
            <ul>
                for year in gaps {
                    <li>
                        <strong>{ i18n.say(msg::common::year(year.number())) }</strong>
                        for unit in overview.units.iter().filter(|unit| unit.year == year && unit.contact_safety) {
                            { " · " }{ &unit.title }
                        }
                    </li>
                }
            </ul>
        </section>
    }
}

/// What everything comes to, for whoever has a minute.
fn glance(i18n: &I18n, sheet: &Sheet<'_>) -> Html {
    let years: Vec<(Year, Glance)> = sheet
        .years
        .iter()
        .map(|rows| (rows.year, Glance::of(rows)))
        .collect();
    let all = years
        .iter()
        .fold(Glance::default(), |sum, (_, glance)| sum + *glance);
    html! {
        <section class="glance" aria-labelledby="glance-title">
            <h2 id="glance-title">{ i18n.say(msg::lead::overview_glance()) }</h2>
            <p class="glance__taught">{ i18n.say(msg::lead::glance_taught(all.planned, all.taught)) }</p>
            <ul class="glance__levels">
                for level in LEVELS {
                    <li class={classes!("glance__level", level_class(level))}>
                        <span class="glance__number">{ all.level(level) }</span>
                        <span class="glance__word">
                            <LevelSign {level} />
                            { i18n.say(level_word(level)) }
                        </span>
                    </li>
                }
            </ul>
            if years.len() > 1 {
                <ul class="glance__years">
                    for (year, glance) in years {
                        <li>{ year_line(i18n, year, glance) }</li>
                    }
                </ul>
            }
        </section>
    }
}

/// How far a year has come, in words and as a line that fills.
fn year_line(i18n: &I18n, year: Year, glance: Glance) -> Html {
    let far = (100 * glance.taught.min(glance.planned))
        .checked_div(glance.planned)
        .unwrap_or(0);
    html! {
        <>
            <span class="glance__year">{ i18n.say(msg::common::year(year.number())) }</span>
            <svg class="glance__far" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="glance__all" width="100" height="8" />
                <rect class="glance__done" width={far.to_string()} height="8" />
            </svg>
            <span>{ i18n.say(msg::lead::glance_of(glance.planned, glance.taught)) }</span>
        </>
    }
}

/// What to teach again first.
fn first(i18n: &I18n, overview: &Overview, only: Option<Year>) -> Html {
    let found = revisit_first(overview, only, REVISIT);
    if found.is_empty() {
        return Html::default();
    }
    html! {
        <section class="first" aria-labelledby="first-title">
            <h2 id="first-title">{ i18n.say(msg::lead::overview_revisit_title()) }</h2>
            <p>{ i18n.say(msg::lead::overview_revisit_lead()) }</p>
            <ol>
                for (class, unit, cell) in found {
                    <li>
                        <Link<StaffRoute> to={report(cell)}>
                            { class_words(i18n, class) }{ ": " }{ &unit.title }
                        </Link<StaffRoute>>
                        { " " }
                        <span class="first__share">{ shares_said(i18n, cell) }</span>
                    </li>
                }
            </ol>
        </section>
    }
}

fn table(i18n: &I18n, sheet: &Sheet<'_>) -> Html {
    html! {
        <div
            class="overview__table" role="region" tabindex="0"
            aria-labelledby="overview-caption"
        >
            <table>
                <caption id="overview-caption">
                    { i18n.say(msg::lead::overview_table()) }
                    <span>{ i18n.say(msg::lead::overview_table_help()) }</span>
                </caption>
                <thead>
                    <tr>
                        <th id="c" class="overview__corner" scope="col">{ i18n.say(msg::lead::overview_class()) }</th>
                        for (at, (half_term, width)) in sheet.half_terms.iter().enumerate() {
                            <th id={format!("h{at}")} scope="colgroup" colspan={width.to_string()}>
                                { i18n.say(half_term_word(*half_term)) }
                            </th>
                        }
                        if sheet.has_others {
                            <th id="o" scope="col">{ i18n.say(msg::lead::overview_other_years()) }</th>
                        }
                    </tr>
                </thead>
                for rows in &sheet.years {
                    <tbody key={rows.year.number()}>
                        <tr class="overview__units">
                            <th id={format!("y{}", rows.year.number())} class="overview__year" scope="rowgroup">
                                { i18n.say(msg::common::year(rows.year.number())) }
                            </th>
                            for (at, unit) in rows.units.iter().enumerate() {
                                if let Some(unit) = unit {
                                    <th id={column(rows.year, at)} scope="col">
                                        { &unit.title }
                                        if !unit.ready {
                                            <span class="overview__none">
                                                { i18n.say(msg::lead::overview_not_written()) }
                                            </span>
                                        }
                                    </th>
                                } else {
                                    <td />
                                }
                            }
                            if sheet.has_others {
                                <td />
                            }
                        </tr>
                        for row in &rows.classes {
                            { class_row(i18n, sheet, rows.year, &rows.units, row) }
                        }
                    </tbody>
                }
            </table>
        </div>
    }
}

fn column(year: Year, at: usize) -> String {
    format!("y{}u{at}", year.number())
}

fn class_row(
    i18n: &I18n,
    sheet: &Sheet<'_>,
    year: Year,
    units: &[Option<&SchemeUnit>],
    row: &ClassRow<'_>,
) -> Html {
    let id = format!("class-{}", row.class.id);
    // Which half term each column belongs to.
    let half_terms = sheet
        .half_terms
        .iter()
        .enumerate()
        .flat_map(|(at, (_, width))| std::iter::repeat_n(at, *width));
    html! {
        <tr key={row.class.id.0.clone()}>
            <th {id} class="overview__class" scope="row" headers={format!("c y{}", year.number())}>
                { &row.class.name }
            </th>
            for ((at, half_term), (unit, cell)) in half_terms.enumerate().zip(units.iter().zip(&row.cells)) {
                <td headers={headers(half_term, unit.map(|_| column(year, at)), row)}>
                    { place(i18n, *unit, *cell) }
                </td>
            }
            if sheet.has_others {
                <td headers={format!("o class-{}", row.class.id)}>
                    for (unit, cell) in &row.others {
                        <span class="overview__other">{ &unit.title }</span>
                        { result(i18n, cell) }
                    }
                </td>
            }
        </tr>
    }
}

/// The headings of a place: half term, unit where there is one, class.
fn headers(half_term: usize, unit: Option<String>, row: &ClassRow<'_>) -> String {
    let unit = unit.unwrap_or_default();
    format!("h{half_term} {unit} class-{}", row.class.id)
}

/// What stands in a place of the table: a result, or why there is none.
fn place(i18n: &I18n, unit: Option<&SchemeUnit>, cell: Option<&Cell>) -> Html {
    match (unit, cell) {
        (_, Some(cell)) => result(i18n, cell),
        (None, None) => {
            html! { <span class="visually-hidden">{ i18n.say(msg::lead::overview_no_unit()) }</span> }
        }
        (Some(_), None) => html! {
            <span class="visually-hidden">{ i18n.say(msg::lead::overview_not_taught()) }</span>
        },
    }
}

/// A result: level, way and shares, leading to what is behind it.
fn result(i18n: &I18n, cell: &Cell) -> Html {
    let shares = in_order(cell);
    let link = |inner: Html, class: &'static str| {
        html! {
            <Link<StaffRoute> to={report(cell)} classes={classes!("result", class)}>{ inner }</Link<StaffRoute>>
        }
    };
    if shares.is_empty() {
        let (word, when) = match &cell.earlier {
            Some(earlier) => (msg::lead::overview_earlier(), Some(earlier)),
            None => (msg::lead::overview_taught_only(), cell.taught.as_ref()),
        };
        let inner = html! {
            <>
                <span class="result__level">{ i18n.say(word) }</span>
                if let Some(day) = when.and_then(|day| day::day(day)) {
                    <span class="result__shares">{ i18n.say(day) }</span>
                }
            </>
        };
        return link(inner, "result--taught");
    }
    let inner = html! {
        <>
            <span class="result__level">
                <LevelSign level={cell.level} />
                { i18n.say(level_word(cell.level)) }
            </span>
            <Track shares={shares.iter().map(|(_, share)| *share).collect::<Vec<_>>()} />
            <span class="result__shares" aria-hidden="true">{ shares_short(i18n, &shares) }</span>
            <span class="visually-hidden">{ shares_said(i18n, cell) }</span>
        </>
    };
    link(inner, level_class(cell.level))
}

/// *40% → 80%*.
fn shares_short(i18n: &I18n, shares: &[(Check, Option<Share>)]) -> String {
    let parts: Vec<String> = shares
        .iter()
        .map(|(_, share)| match share {
            Some(_) => i18n.say(share_words(*share, Wording::Short)).to_string(),
            None => "–".to_owned(),
        })
        .collect();
    parts.join(if i18n.dir() == "rtl" {
        " ← "
    } else {
        " → "
    })
}

/// *before: about 40%, after: about 80%*.
fn shares_said(i18n: &I18n, cell: &Cell) -> String {
    let mut shares = cell.shares.clone();
    shares.sort_by_key(|(check, _)| *check);
    let parts: Vec<String> = shares
        .iter()
        .map(|(check, share)| {
            let share = i18n.say(share_words(*share, Wording::About));
            let said = match check {
                Check::Before => msg::lead::share_said_before(share),
                Check::After => msg::lead::share_said_after(share),
                Check::Later => msg::lead::share_said_later(share),
            };
            i18n.say(said).to_string()
        })
        .collect();
    parts.join(", ")
}

fn report(cell: &Cell) -> StaffRoute {
    StaffRoute::Report {
        class: cell.class.0.clone(),
        unit: cell.unit.to_string(),
    }
}

/// The same as the table where there is no room for one: a list for each class.
fn list(i18n: &I18n, sheet: &Sheet<'_>) -> Html {
    html! {
        <div class="overview__list">
            for rows in &sheet.years {
                for row in &rows.classes {
                    { class_list(i18n, row, &rows.units) }
                }
            }
        </div>
    }
}

fn class_list(i18n: &I18n, row: &ClassRow<'_>, units: &[Option<&SchemeUnit>]) -> Html {
    let own = units
        .iter()
        .copied()
        .zip(row.cells.iter().copied())
        .filter_map(|(unit, cell)| Some((unit?, cell)));
    let others = row.others.iter().map(|(unit, cell)| (*unit, Some(*cell)));
    html! {
        <section key={row.class.id.0.clone()} class="class-list">
            <h2>{ class_words(i18n, row.class) }</h2>
            <ul>
                for (unit, cell) in own.chain(others) {
                    <li>
                        <span class="class-list__unit">
                            { &unit.title }
                            <span class="class-list__when">{ i18n.say(half_term_word(unit.half_term)) }</span>
                        </span>
                        <span class="class-list__result">
                            if let Some(cell) = cell {
                                { result(i18n, cell) }
                            } else {
                                <span class="overview__none">
                                    if unit.ready {
                                        { i18n.say(msg::lead::overview_not_taught()) }
                                    } else {
                                        { i18n.say(msg::lead::overview_not_written()) }
                                    }
                                </span>
                            }
                        </span>
                    </li>
                }
            </ul>
        </section>
    }
}

fn legend(i18n: &I18n) -> Html {
    html! {
        <section class="legend" aria-labelledby="legend-title">
            <h2 id="legend-title">{ i18n.say(msg::lead::overview_legend()) }</h2>
            <ul>
                for level in LEVELS {
                    <li>
                        <LevelBadge {level} />
                        <span>{ i18n.say(level_meaning(level)) }</span>
                    </li>
                }
            </ul>
            <p>{ i18n.say(msg::lead::overview_legend_level()) }</p>
            <p>{ i18n.say(msg::lead::overview_legend_shares()) }</p>
            <p>{ i18n.say(msg::lead::overview_legend_empty()) }</p>
        </section>
    }
}
