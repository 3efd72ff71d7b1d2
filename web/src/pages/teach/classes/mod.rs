//! Every class of the school, by year.

use belisha::Year;
use belisha_api::path;
use belisha_api::staff::Class;
use yew::prelude::*;
use yew_router::prelude::*;

use super::loaded::Loaded;
use crate::components::StaffFrame;
use crate::hooks::use_remote;
use crate::i18n::{msg, use_i18n};
use crate::pages::staff::StaffRoute;

/// Every class of the school.
#[component]
pub fn ClassesPage() -> Html {
    let i18n = use_i18n();
    let classes = use_remote::<Vec<Class>>(path::CLASSES.into());
    html! {
        <StaffFrame title={i18n.say(msg::teach::classes_title())}>
            <Loaded<Vec<Class>> remote={classes} show={Callback::from(|classes: std::rc::Rc<Vec<Class>>| html! {
                <Years classes={classes} />
            })} />
        </StaffFrame>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct YearsProps {
    classes: std::rc::Rc<Vec<Class>>,
}

#[component]
fn Years(props: &YearsProps) -> Html {
    let i18n = use_i18n();
    if props.classes.is_empty() {
        return html! { <p>{ i18n.say(msg::teach::classes_empty()) }</p> };
    }
    html! {
        <>
            <p class="lead">{ i18n.say(msg::teach::classes_about()) }</p>
            <div class="years">
                for (year, classes) in by_year(&props.classes) {
                    <section class="years__one" key={year.number()}>
                        <h2 class="years__name">{ i18n.say(msg::common::year(year.number())) }</h2>
                        <ul class="years__classes">
                            for class in classes {
                                <li key={class.id.0.as_str()}>
                                    <Link<StaffRoute> to={StaffRoute::Class { class: class.id.0.clone() }} classes="class-card">
                                        <span class="class-card__name">{ &class.name }</span>
                                        <span class="class-card__size">{ i18n.say(msg::teach::classes_size(class.size)) }</span>
                                    </Link<StaffRoute>>
                                </li>
                            }
                        </ul>
                    </section>
                }
            </div>
        </>
    }
}

/// The years that have classes, youngest first, each with its classes by name.
fn by_year(classes: &[Class]) -> Vec<(Year, Vec<&Class>)> {
    Year::ALL
        .into_iter()
        .filter_map(|year| {
            let mut own: Vec<&Class> = classes.iter().filter(|class| class.year == year).collect();
            own.sort_by(|a, b| a.name.cmp(&b.name));
            (!own.is_empty()).then_some((year, own))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use belisha_api::ClassId;

    use super::*;

    #[test]
    fn years_without_classes_are_left_out_and_classes_stand_by_name() {
        let class = |name: &str, year: usize| Class {
            id: ClassId(name.to_owned()),
            name: name.to_owned(),
            year: Year::ALL[year - 1],
            size: 28,
        };
        let classes = [class("Oak", 4), class("Ash", 4), class("Fern", 1)];
        let seen: Vec<(u8, Vec<&str>)> = by_year(&classes)
            .into_iter()
            .map(|(year, classes)| {
                let names = classes.iter().map(|class| class.name.as_str()).collect();
                (year.number(), names)
            })
            .collect();
        assert_eq!(seen, [(1, vec!["Fern"]), (4, vec!["Ash", "Oak"])]);
    }
}
