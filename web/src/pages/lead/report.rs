//! One class and one unit in full.

use belisha::understanding::{Level, QuestionFigures, Share};
use belisha::{Check, UnitId};
use belisha_api::lead::{DecisionReport, ObjectiveReport, QuestionReport, UnitReport};
use belisha_api::{ClassId, path};
use yew::prelude::*;
use yew_router::prelude::*;

use super::held::HeldList;
use super::{TakeAway, class_words, failed};
use crate::components::figures::{
    Band, LevelBadge, Wording, change_words, check_word, count_words, range_words, share_words,
};
use crate::components::{Bar, Bars, Notice, StaffFrame};
use crate::hooks::{Remote, RemoteHandle, use_remote};
use crate::i18n::{I18n, day, msg, use_i18n};
use crate::pages::staff::StaffRoute;

/// Properties of [`ReportPage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ReportPageProps {
    /// The class.
    pub class: ClassId,
    /// The unit.
    pub unit: UnitId,
}

/// One class and one unit in full.
#[component]
pub fn ReportPage(props: &ReportPageProps) -> Html {
    let i18n = use_i18n();
    let address = path::of_class_unit(path::REPORT, &props.class, &props.unit);
    let report = use_remote::<UnitReport>(address.into());
    let title = match &report.value {
        Remote::Ready(report) => i18n.say(msg::lead::report_title(
            class_words(&i18n, &report.class),
            report.unit.title.as_str(),
        )),
        Remote::Loading | Remote::Failed(_) => i18n.say(msg::lead::report_above()),
    };
    let above = html! {
        <p class="crumb">
            <Link<StaffRoute> to={StaffRoute::Overview}>{ i18n.say(msg::lead::report_all()) }</Link<StaffRoute>>
        </p>
    };
    html! {
        <StaffFrame {title} {above}>
            { body(&i18n, &report, props) }
        </StaffFrame>
    }
}

fn body(i18n: &I18n, report: &RemoteHandle<UnitReport>, props: &ReportPageProps) -> Html {
    match &report.value {
        Remote::Loading => html! { <p role="status">{ i18n.say(msg::common::loading()) }</p> },
        Remote::Failed(refusal) => failed(i18n, refusal, &report.refetch),
        Remote::Ready(report) => whole(i18n, report, props),
    }
}

fn whole(i18n: &I18n, report: &UnitReport, props: &ReportPageProps) -> Html {
    let csv = path::of_class_unit(path::REPORT_CSV, &props.class, &props.unit);
    let prepare = StaffRoute::Prepare {
        class: props.class.0.clone(),
        unit: props.unit.to_string(),
    };
    let taught = report.taught.as_deref().and_then(day::day);
    html! {
        <article class="report">
            <p>
                if let Some(day) = taught {
                    { i18n.say(msg::lead::report_taught(i18n.say(day))) }
                } else {
                    { i18n.say(msg::lead::report_not_taught()) }
                }
            </p>
            if let Some(year) = &report.school_year {
                <p>{ i18n.say(msg::lead::report_school_year(year.as_str())) }</p>
            }
            <TakeAway csv={AttrValue::from(csv)}>
                <Link<StaffRoute> to={prepare} classes="button">{ i18n.say(msg::lead::report_prepare()) }</Link<StaffRoute>>
            </TakeAway>
            if report.questions.is_empty() {
                <Notice><p>{ i18n.say(msg::lead::report_empty()) }</p></Notice>
            } else {
                <section class="report__part" aria-labelledby="objectives-title">
                    <h2 id="objectives-title">{ i18n.say(msg::lead::report_objectives()) }</h2>
                    for objective in &report.objectives {
                        { self::objective(i18n, objective) }
                    }
                    { how_sure(i18n) }
                </section>
                <section class="report__part" aria-labelledby="held-title">
                    <h2 id="held-title">{ i18n.say(msg::lead::report_misconceptions()) }</h2>
                    if report.misconceptions.is_empty() {
                        <p>{ i18n.say(msg::lead::report_misconceptions_none()) }</p>
                    } else {
                        <p>{ i18n.say(msg::lead::report_misconceptions_lead()) }</p>
                        <HeldList held={report.misconceptions.clone()} />
                    }
                </section>
                <section class="report__part" aria-labelledby="questions-title">
                    <h2 id="questions-title">{ i18n.say(msg::lead::report_questions()) }</h2>
                    for sitting in sittings(&report.questions) {
                        { self::sitting(i18n, sitting) }
                    }
                </section>
            }
            if !report.decisions.is_empty() {
                { roads(i18n, &report.decisions) }
            }
        </article>
    }
}

/// An objective: its level in the newest check, each check on the same scale, and what changed.
fn objective(i18n: &I18n, objective: &ObjectiveReport) -> Html {
    let level = newest_level(objective);
    let changes = [
        (objective.gained, msg::lead::change_taught()),
        (objective.kept, msg::lead::change_kept()),
    ];
    html! {
        <section key={objective.id.to_string()} class="objective">
            <header class="objective__head">
                <h3>{ &objective.text }</h3>
                <LevelBadge {level} />
            </header>
            <div class="objective__scroll">
                <table class="objective__table">
                    <thead>
                        <tr>
                            <th scope="col">{ i18n.say(msg::lead::report_check()) }</th>
                            <th scope="col" class="objective__band">{ i18n.say(msg::lead::report_band()) }</th>
                            <th scope="col">{ i18n.say(msg::lead::report_about()) }</th>
                            <th scope="col">{ i18n.say(msg::lead::report_between()) }</th>
                            <th scope="col">{ i18n.say(msg::lead::report_answers()) }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for (check, figures) in &objective.checks {
                            <tr>
                                <th scope="row">{ i18n.say(check_word(*check)) }</th>
                                if let Some(share) = figures.share {
                                    <td class="objective__band">{ band(i18n, objective, *check, share) }</td>
                                    <td><strong>{ i18n.say(share_words(Some(share), Wording::About)) }</strong></td>
                                    <td>{ i18n.say(range_words(share)) }</td>
                                    <td>
                                        if let Some(count) = figures.answered {
                                            { i18n.say(msg::lead::report_answers_count(count)) }
                                        }
                                    </td>
                                } else {
                                    <td colspan="4">{ i18n.say(msg::lead::report_chart_none()) }</td>
                                }
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
            for (change, of) in changes {
                if let Some(change) = change {
                    { changed(i18n, of, change) }
                }
            }
        </section>
    }
}

fn changed(i18n: &I18n, of: crate::i18n::Msg, change: belisha::understanding::Change) -> Html {
    let (moved, sure) = change_words(change);
    html! {
        <p class="objective__change">
            <span class="objective__span">{ i18n.say(of) }</span>
            { " " }
            <strong>{ i18n.say(moved) }</strong>
            if let Some(sure) = sure {
                { ". " }{ i18n.say(sure) }
            }
        </p>
    }
}

fn newest_level(objective: &ObjectiveReport) -> Level {
    objective
        .checks
        .iter()
        .max_by_key(|(check, _)| *check)
        .map_or(Level::TooFew, |(_, figures)| figures.level)
}

fn band(i18n: &I18n, objective: &ObjectiveReport, check: Check, share: Share) -> Html {
    let title = msg::lead::report_chart_title(
        i18n.say(check_word(check)),
        i18n.say(share_words(Some(share), Wording::About)),
    );
    let desc = msg::lead::report_chart_desc(i18n.say(range_words(share)));
    html! {
        <Band
            id={format!("band-{}-{}", objective.id, check.as_str())}
            {share}
            title={i18n.say(title)}
            desc={i18n.say(desc)}
        />
    }
}

fn how_sure(i18n: &I18n) -> Html {
    html! {
        <details class="report__how">
            <summary>{ i18n.say(msg::lead::report_how_sure()) }</summary>
            <p>{ i18n.say(msg::lead::report_how_sure_1()) }</p>
            <p>{ i18n.say(msg::lead::report_how_sure_2()) }</p>
            <p>{ i18n.say(msg::lead::report_how_sure_3()) }</p>
            <p>{ i18n.say(msg::lead::report_how_sure_4()) }</p>
            <p>{ i18n.say(msg::lead::report_how_sure_5()) }</p>
        </details>
    }
}

/// The questions sitting by sitting, in the order they come.
fn sittings(questions: &[QuestionReport]) -> impl Iterator<Item = &[QuestionReport]> {
    questions.chunk_by(|one, next| {
        one.check == next.check && one.form == next.form && one.day == next.day
    })
}

fn sitting(i18n: &I18n, questions: &[QuestionReport]) -> Html {
    let Some(first) = questions.first() else {
        return Html::default();
    };
    let day = day::day(&first.day)
        .map_or_else(|| AttrValue::from(first.day.clone()), |day| i18n.say(day));
    let heading = msg::lead::report_questions_of(
        i18n.say(check_word(first.check)),
        day,
        first.form.as_str().to_uppercase(),
    );
    html! {
        <section class="sitting">
            <h3>{ i18n.say(heading) }</h3>
            <ol>
                for question in questions {
                    <li class="sitting__question">
                        <h4>{ &question.stem }</h4>
                        { figures(i18n, question) }
                    </li>
                }
            </ol>
        </section>
    }
}

fn figures(i18n: &I18n, question: &QuestionReport) -> Html {
    let figures = &question.figures;
    let Some(answered) = figures.answered else {
        return html! {
            <>
                <p>{ i18n.say(msg::lead::report_question_few()) }</p>
                <ul>
                    for answer in &question.answers {
                        <li>{ &answer.text }{ right(i18n, answer.correct) }</li>
                    }
                </ul>
            </>
        };
    };
    html! {
        <>
            <p class="sitting__answered">{ i18n.say(msg::lead::report_question_answered(answered)) }</p>
            <Bars bars={bars(i18n, question, figures, answered)} label={question.stem.clone()} />
        </>
    }
}

fn bars(
    i18n: &I18n,
    question: &QuestionReport,
    figures: &QuestionFigures,
    answered: u32,
) -> Vec<Bar> {
    let of = |shown| {
        let count = count_words(i18n, shown, answered);
        i18n.say(msg::lead::count_of(count, answered))
    };
    let mut bars: Vec<Bar> = figures
        .answers
        .iter()
        .filter_map(|(id, shown)| {
            let answer = question.answers.iter().find(|answer| &answer.id == id)?;
            let label = html! {
                <>
                    <span class="sitting__answer">{ &answer.text }</span>
                    { right(i18n, answer.correct) }
                    if let Some(statement) = answer.believes.as_deref() {
                        <span class="sitting__believes">{ i18n.say(msg::lead::report_believes(statement)) }</span>
                    }
                </>
            };
            Some(
                Bar::of(label, of(*shown), shown.least, shown.most, answered)
                    .standing_out(answer.correct),
            )
        })
        .collect();
    let not_sure = html! { i18n.say(msg::lead::report_not_sure()) };
    let shown = figures.not_sure;
    bars.push(Bar::of(
        not_sure,
        of(shown),
        shown.least,
        shown.most,
        answered,
    ));
    bars
}

/// The roads that the class took, scene by scene.
fn roads(i18n: &I18n, decisions: &[DecisionReport]) -> Html {
    html! {
        <section class="report__part" aria-labelledby="roads-title">
            <h2 id="roads-title">{ i18n.say(msg::lead::report_roads()) }</h2>
            <p>{ i18n.say(msg::lead::report_roads_lead()) }</p>
            for decision in decisions {
                <table key={decision.scene.as_str()} class="roads">
                    <caption>{ &decision.title }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ i18n.say(msg::lead::report_roads_choice()) }</th>
                            <th scope="col" class="roads__times">{ i18n.say(msg::lead::report_roads_taken()) }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for road in &decision.choices {
                            <tr key={road.choice.as_str()}>
                                <th scope="row">{ &road.text }</th>
                                <td class="roads__times">{ i18n.say(msg::lead::report_roads_times(road.times)) }</td>
                            </tr>
                        }
                    </tbody>
                </table>
            }
        </section>
    }
}

/// What marks a right answer: a tick and the words.
fn right(i18n: &I18n, is_right: bool) -> Html {
    if !is_right {
        return Html::default();
    }
    html! {
        <span class="sitting__right">
            <svg class="level-sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <path d="M2 8.5 6.2 13 14 3" fill="none" stroke="currentColor" stroke-width="2.5" />
            </svg>
            { i18n.say(msg::lead::report_right()) }
        </span>
    }
}

#[cfg(test)]
mod tests {
    use belisha::Form;
    use belisha::understanding::{ObjectiveFigures, Shown};

    use super::*;

    fn question(check: Check, form: Form, day: &str) -> QuestionReport {
        QuestionReport {
            check,
            form,
            day: day.to_owned(),
            school_year: "2026/27".to_owned(),
            question: "q".into(),
            stem: String::new(),
            objective: "o".into(),
            answers: Vec::new(),
            figures: QuestionFigures {
                question: "q".into(),
                answered: None,
                correct: Shown { least: 0, most: 0 },
                not_sure: Shown { least: 0, most: 0 },
                answers: Vec::new(),
            },
        }
    }

    #[test]
    fn questions_are_grouped_by_sitting_in_order() {
        let questions = [
            question(Check::Before, Form::A, "2026-11-05"),
            question(Check::Before, Form::A, "2026-11-05"),
            question(Check::After, Form::B, "2026-11-05"),
            question(Check::After, Form::B, "2026-11-12"),
        ];
        let sizes: Vec<usize> = sittings(&questions).map(<[QuestionReport]>::len).collect();
        assert_eq!(sizes, [2, 1, 1]);
    }

    #[test]
    fn an_objective_stands_where_its_newest_check_left_it() {
        let figures = |level| ObjectiveFigures {
            objective: "o".into(),
            answered: None,
            share: None,
            level,
        };
        let mut objective = ObjectiveReport {
            id: "o".into(),
            text: String::new(),
            checks: vec![
                (Check::After, figures(Level::Secure)),
                (Check::Before, figures(Level::Revisit)),
            ],
            gained: None,
            kept: None,
        };
        assert_eq!(newest_level(&objective), Level::Secure);
        objective.checks.clear();
        assert_eq!(newest_level(&objective), Level::TooFew);
    }
}
