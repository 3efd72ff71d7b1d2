//! The school in its own words, as it is typed: at first run and in the settings.

use belisha_api::pupil::HelpPerson;
use belisha_api::setup::{BlockedPageFirstStep, DeviceRule, Nation, School};
use yew::prelude::*;

use super::mistake::{self, LINE, Mistake, NAME, Wrong, filled, short};
use crate::components::{Pick, PickOne, TextField};
use crate::hooks::use_focus_on_field;
use crate::i18n::{Msg, msg, use_i18n};

/// The help screens have room for so many roles.
const MOST_PEOPLE: usize = 8;

const NATIONS: [Nation; 4] = [
    Nation::England,
    Nation::Wales,
    Nation::Scotland,
    Nation::NorthernIreland,
];

/// One change to the school.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum SchoolEdit {
    Name(String),
    Contact(String),
    Team(TeamEdit),
    Device(String),
    BlockedPage(String),
    PasswordRule(String),
    Nation(String),
    PolicyDate(String),
    Cycle(String),
}

/// One change to its safeguarding team.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum TeamEdit {
    Add,
    Remove(usize),
    Role(usize, String),
    Name(usize, String),
    Place(usize, String),
}

/// Makes the change.
pub(super) fn edit(school: &mut School, edit: SchoolEdit) {
    match edit {
        SchoolEdit::Name(name) => school.name = name,
        SchoolEdit::Contact(contact) => school.contact = contact,
        SchoolEdit::Team(edit) => edit_team(&mut school.safeguarding, edit),
        SchoolEdit::PasswordRule(rule) => school.password_rule = rule,
        SchoolEdit::Device(value) => {
            school.device_rule = match value.as_str() {
                "not-brought" => DeviceRule::NotBrought,
                "handed-in" => DeviceRule::HandedIn,
                _ => DeviceRule::Other,
            }
        }
        SchoolEdit::BlockedPage(value) => {
            school.blocked_page_first_step = match value.as_str() {
                "it-staff" => BlockedPageFirstStep::ItStaff,
                _ => BlockedPageFirstStep::Teacher,
            }
        }
        SchoolEdit::Nation(value) => school.nation = nation(&value),
        SchoolEdit::PolicyDate(day) => school.policy_date = day,
        SchoolEdit::Cycle(value) => {
            school.review_cycle_months = if value == "24" { 24 } else { 12 };
        }
    }
}

/// The nation of this name; England when there is none.
fn nation(name: &str) -> Nation {
    NATIONS
        .into_iter()
        .find(|nation| nation.as_str() == name)
        .unwrap_or_default()
}

fn edit_team(team: &mut Vec<HelpPerson>, edit: TeamEdit) {
    match edit {
        TeamEdit::Add if team.len() < MOST_PEOPLE => team.push(person("")),
        TeamEdit::Add => {}
        TeamEdit::Remove(at) if at < team.len() => {
            team.remove(at);
        }
        TeamEdit::Remove(_) => {}
        TeamEdit::Role(at, text) => {
            if let Some(person) = team.get_mut(at) {
                person.role = text;
            }
        }
        TeamEdit::Name(at, text) => {
            if let Some(person) = team.get_mut(at) {
                person.name = text;
            }
        }
        TeamEdit::Place(at, text) => {
            if let Some(person) = team.get_mut(at) {
                person.place = text;
            }
        }
    }
}

/// Somebody of this role, without a name yet.
pub(super) fn person(role: &str) -> HelpPerson {
    HelpPerson {
        role: role.to_owned(),
        name: String::new(),
        place: String::new(),
    }
}

/// What is wrong with the school's name, contact and rules.
pub(super) fn mistakes(school: &School) -> Vec<Mistake> {
    [
        ("school-name", filled(&school.name, NAME)),
        ("school-contact", short(&school.contact, LINE)),
        ("school-password-rule", short(&school.password_rule, LINE)),
    ]
    .into_iter()
    .filter_map(|(field, wrong)| Some(Mistake::new(field, wrong?)))
    .collect()
}

/// What is wrong with the safeguarding team.
pub(super) fn team_mistakes(school: &School) -> Vec<Mistake> {
    if school.safeguarding.is_empty() {
        return vec![Mistake::new("helper-add", Wrong::NoHelper)];
    }
    school
        .safeguarding
        .iter()
        .enumerate()
        .flat_map(|(at, person)| {
            [
                ("role", filled(&person.role, NAME)),
                ("name", short(&person.name, NAME)),
                ("place", short(&person.place, NAME)),
            ]
            .into_iter()
            .filter_map(move |(part, wrong)| {
                Some(Mistake::new(format!("helper-{at}-{part}"), wrong?))
            })
        })
        .collect()
}

/// Which field of the page the server means.
pub(super) fn field_of(server: &str, school: &School) -> Option<&'static str> {
    match server {
        "school_name" => Some("school-name"),
        "contact" => Some("school-contact"),
        "password_rule" => Some("school-password-rule"),
        "policy_date" => Some("school-policy-date"),
        "safeguarding" => Some("helper-add"),
        "role" | "person_name" | "place" if !school.safeguarding.is_empty() => {
            Some("helper-0-role")
        }
        _ => None,
    }
}

/// Properties of the parts of the school's form.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct SchoolPartProps {
    /// What is typed.
    pub(super) school: School,
    /// What is wrong with it.
    pub(super) mistakes: Vec<Mistake>,
    /// What changes.
    pub(super) on_change: Callback<SchoolEdit>,
}

/// Name and contact.
#[component]
pub(super) fn NameFields(props: &SchoolPartProps) -> Html {
    let i18n = use_i18n();
    let wrong = |field: &str| mistake::at(&i18n, &props.mistakes, field);
    html! {
        <>
            <TextField
                id="school-name"
                label={i18n.say(msg::setup::school_name())}
                value={props.school.name.clone()}
                mistake={wrong("school-name")}
                autocomplete="organization"
                on_change={props.on_change.reform(SchoolEdit::Name)}
            />
            <TextField
                id="school-contact"
                label={i18n.say(msg::setup::school_contact())}
                hint={i18n.say(msg::setup::school_contact_hint())}
                value={props.school.contact.clone()}
                mistake={wrong("school-contact")}
                on_change={props.on_change.reform(SchoolEdit::Contact)}
            />
        </>
    }
}

/// The safeguarding team by role.
#[component]
pub(super) fn TeamFields(props: &SchoolPartProps) -> Html {
    let i18n = use_i18n();
    // After a row has come or gone, the focus goes where one would go on.
    let focus = use_state(|| (0_u32, None::<AttrValue>));
    use_focus_on_field(focus.0, focus.1.clone());
    let then_focus = |edit: TeamEdit, id: String| {
        let (focus, on_change) = (focus.clone(), props.on_change.clone());
        Callback::from(move |_: MouseEvent| {
            on_change.emit(SchoolEdit::Team(edit.clone()));
            focus.set((focus.0 + 1, Some(id.clone().into())));
        })
    };
    let team = &props.school.safeguarding;
    html! {
        <>
            <p>{ i18n.say(msg::setup::helper_why()) }</p>
            for (at, person) in team.iter().enumerate() {
                <fieldset key={at} class="row">
                    <legend>{ i18n.say(msg::setup::helper_legend(at + 1)) }</legend>
                    { helper(&i18n, props, at, person) }
                    <button
                        type="button" class="button row__remove"
                        aria-label={i18n.say(msg::setup::helper_remove(person.role.as_str()))}
                        onclick={then_focus(TeamEdit::Remove(at), "helper-add".to_owned())}
                    >
                        { i18n.say(msg::setup::form_remove()) }
                    </button>
                </fieldset>
            }
            if team.len() < MOST_PEOPLE {
                <button
                    id="helper-add" type="button" class="button"
                    onclick={then_focus(TeamEdit::Add, format!("helper-{}-role", team.len()))}
                >
                    { i18n.say(msg::setup::helper_add()) }
                </button>
            }
        </>
    }
}

fn helper(
    i18n: &crate::i18n::I18n,
    props: &SchoolPartProps,
    at: usize,
    person: &HelpPerson,
) -> Html {
    let id = |part: &str| AttrValue::from(format!("helper-{at}-{part}"));
    let wrong = |part: &str| mistake::at(i18n, &props.mistakes, &id(part));
    let change = |make: fn(usize, String) -> TeamEdit| {
        props
            .on_change
            .reform(move |text| SchoolEdit::Team(make(at, text)))
    };
    html! {
        <div class="row__fields">
            <TextField
                id={id("role")}
                label={i18n.say(msg::setup::helper_role())}
                value={person.role.clone()}
                mistake={wrong("role")}
                on_change={change(TeamEdit::Role)}
            />
            <TextField
                id={id("name")}
                label={i18n.say(msg::setup::helper_name())}
                hint={i18n.say(msg::setup::helper_name_hint())}
                value={person.name.clone()}
                mistake={wrong("name")}
                on_change={change(TeamEdit::Name)}
            />
            <TextField
                id={id("place")}
                label={i18n.say(msg::setup::helper_place())}
                hint={i18n.say(msg::setup::helper_place_hint())}
                value={person.place.clone()}
                mistake={wrong("place")}
                on_change={change(TeamEdit::Place)}
            />
        </div>
    }
}

/// The school's own rules where schools differ.
#[component]
pub(super) fn RuleFields(props: &SchoolPartProps) -> Html {
    let i18n = use_i18n();
    let school = &props.school;
    html! {
        <>
            <PickOne
                id="school-nation"
                label={i18n.say(msg::setup::settings_nation())}
                hint={i18n.say(msg::setup::settings_nation_hint())}
                picks={NATIONS.map(|nation| Pick::new(nation.as_str(), i18n.say(nation_name(nation)))).to_vec()}
                value={school.nation.as_str()}
                on_change={props.on_change.reform(SchoolEdit::Nation)}
            />
            <PickOne
                id="school-device"
                label={i18n.say(msg::setup::settings_device())}
                hint={i18n.say(msg::setup::settings_device_hint())}
                picks={vec![
                    Pick::new("not-brought", i18n.say(msg::setup::device_not_brought()))
                        .with_note(i18n.say(msg::setup::device_not_brought_child())),
                    Pick::new("handed-in", i18n.say(msg::setup::device_handed_in()))
                        .with_note(i18n.say(msg::setup::device_handed_in_child())),
                    Pick::new("other", i18n.say(msg::setup::device_other()))
                        .with_note(i18n.say(msg::setup::device_other_child())),
                ]}
                value={match school.device_rule {
                    DeviceRule::NotBrought => "not-brought",
                    DeviceRule::HandedIn => "handed-in",
                    DeviceRule::Other => "other",
                }}
                on_change={props.on_change.reform(SchoolEdit::Device)}
            />
            <p class="aside">{ i18n.say(msg::setup::device_always()) }</p>
            <PickOne
                id="school-blocked"
                label={i18n.say(msg::setup::settings_blocked())}
                picks={vec![
                    Pick::new("teacher", i18n.say(msg::setup::blocked_teacher())),
                    Pick::new("it-staff", i18n.say(msg::setup::blocked_it_staff())),
                ]}
                value={match school.blocked_page_first_step {
                    BlockedPageFirstStep::Teacher => "teacher",
                    BlockedPageFirstStep::ItStaff => "it-staff",
                }}
                on_change={props.on_change.reform(SchoolEdit::BlockedPage)}
            />
            <TextField
                id="school-password-rule"
                label={i18n.say(msg::setup::settings_password_rule())}
                hint={i18n.say(msg::setup::settings_password_rule_hint())}
                value={school.password_rule.clone()}
                mistake={mistake::at(&i18n, &props.mistakes, "school-password-rule")}
                on_change={props.on_change.reform(SchoolEdit::PasswordRule)}
            />
            <TextField
                id="school-policy-date"
                label={i18n.say(msg::setup::settings_policy_date())}
                hint={i18n.say(msg::setup::settings_policy_date_hint())}
                value={school.policy_date.clone()}
                mistake={mistake::at(&i18n, &props.mistakes, "school-policy-date")}
                kind="date"
                on_change={props.on_change.reform(SchoolEdit::PolicyDate)}
            />
            <PickOne
                id="school-cycle"
                label={i18n.say(msg::setup::settings_cycle())}
                picks={vec![
                    Pick::new("12", i18n.say(msg::setup::cycle_12())),
                    Pick::new("24", i18n.say(msg::setup::cycle_24())),
                ]}
                value={if school.review_cycle_months == 24 { "24" } else { "12" }}
                on_change={props.on_change.reform(SchoolEdit::Cycle)}
            />
        </>
    }
}

fn nation_name(nation: Nation) -> Msg {
    match nation {
        Nation::England => msg::setup::nation_england(),
        Nation::Wales => msg::setup::nation_wales(),
        Nation::Scotland => msg::setup::nation_scotland(),
        Nation::NorthernIreland => msg::setup::nation_northern_ireland(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn school() -> School {
        School {
            name: "St Hilda’s".to_owned(),
            safeguarding: vec![person("Safeguarding lead"), person("Deputy")],
            ..School::default()
        }
    }

    #[test]
    fn a_school_has_a_name_and_may_leave_the_rest() {
        assert!(mistakes(&school()).is_empty());
        let mut nameless = school();
        edit(&mut nameless, SchoolEdit::Name(" ".to_owned()));
        edit(&mut nameless, SchoolEdit::PasswordRule("x".repeat(301)));
        assert_eq!(
            mistakes(&nameless),
            [
                Mistake::new("school-name", Wrong::Empty),
                Mistake::new("school-password-rule", Wrong::Long(300)),
            ]
        );
    }

    #[test]
    fn somebody_must_be_there_for_children() {
        let mut school = school();
        edit(&mut school, SchoolEdit::Team(TeamEdit::Remove(0)));
        edit(&mut school, SchoolEdit::Team(TeamEdit::Remove(0)));
        edit(&mut school, SchoolEdit::Team(TeamEdit::Remove(0)));
        assert_eq!(
            team_mistakes(&school),
            [Mistake::new("helper-add", Wrong::NoHelper)]
        );
        edit(&mut school, SchoolEdit::Team(TeamEdit::Add));
        assert_eq!(
            team_mistakes(&school),
            [Mistake::new("helper-0-role", Wrong::Empty)]
        );
        edit(
            &mut school,
            SchoolEdit::Team(TeamEdit::Role(0, "Head".to_owned())),
        );
        assert!(team_mistakes(&school).is_empty());
    }

    #[test]
    fn the_team_stays_within_what_a_help_screen_can_show() {
        let mut school = school();
        for _ in 0..20 {
            edit(&mut school, SchoolEdit::Team(TeamEdit::Add));
        }
        assert_eq!(school.safeguarding.len(), MOST_PEOPLE);
    }

    #[test]
    fn rules_are_picked_by_name() {
        let mut school = school();
        edit(&mut school, SchoolEdit::Device("not-brought".to_owned()));
        edit(&mut school, SchoolEdit::BlockedPage("it-staff".to_owned()));
        edit(&mut school, SchoolEdit::Cycle("24".to_owned()));
        assert_eq!(school.device_rule, DeviceRule::NotBrought);
        assert_eq!(
            school.blocked_page_first_step,
            BlockedPageFirstStep::ItStaff
        );
        assert_eq!(school.review_cycle_months, 24);
        edit(&mut school, SchoolEdit::Nation("scotland".to_owned()));
        assert_eq!(school.nation, Nation::Scotland);
    }

    #[test]
    fn the_server_s_fields_are_found_on_the_page() {
        assert_eq!(field_of("school_name", &school()), Some("school-name"));
        assert_eq!(field_of("role", &school()), Some("helper-0-role"));
        assert_eq!(field_of("size", &school()), None);
    }
}
