//! The overview laid out: a row for each class, a column for each half term.

use belisha::understanding::Level;
use belisha::{Check, HalfTerm, UnitId, Year};
use belisha_api::lead::{Cell, Overview};
use belisha_api::staff::{Class, SchemeUnit};

const HALF_TERMS: [HalfTerm; 8] = [
    HalfTerm::Autumn1,
    HalfTerm::Autumn2,
    HalfTerm::Spring1,
    HalfTerm::SaferInternetDay,
    HalfTerm::Spring2,
    HalfTerm::Summer1,
    HalfTerm::Summer2,
    HalfTerm::Flexible,
];

/// The overview of all years, or of one.
#[derive(Debug, PartialEq)]
pub(super) struct Sheet<'a> {
    /// The half terms in which any shown year has a unit, and how many columns each needs.
    pub(super) half_terms: Vec<(HalfTerm, usize)>,
    /// The years that have classes.
    pub(super) years: Vec<YearRows<'a>>,
    /// Whether any class has been taught a unit of another year.
    pub(super) has_others: bool,
}

/// One year's units and classes.
#[derive(Debug, PartialEq)]
pub(super) struct YearRows<'a> {
    pub(super) year: Year,
    /// One for each column.
    pub(super) units: Vec<Option<&'a SchemeUnit>>,
    pub(super) classes: Vec<ClassRow<'a>>,
}

/// One class.
#[derive(Debug, PartialEq)]
pub(super) struct ClassRow<'a> {
    pub(super) class: &'a Class,
    /// One for each column.
    pub(super) cells: Vec<Option<&'a Cell>>,
    /// What it has been taught of other years.
    pub(super) others: Vec<(&'a SchemeUnit, &'a Cell)>,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(overview: &'a Overview, only: Option<Year>) -> Self {
        let with_classes: Vec<Year> = Year::ALL
            .into_iter()
            .filter(|year| only.is_none_or(|only| only == *year))
            .filter(|year| overview.classes.iter().any(|class| class.year == *year))
            .collect();
        let in_half_term = |year: Year, half_term: HalfTerm| {
            overview
                .units
                .iter()
                .filter(move |unit| unit.year == year && unit.half_term == half_term)
        };
        let half_terms: Vec<(HalfTerm, usize)> = HALF_TERMS
            .into_iter()
            .map(|half_term| {
                let width = with_classes
                    .iter()
                    .map(|year| in_half_term(*year, half_term).count())
                    .max()
                    .unwrap_or(0);
                (half_term, width)
            })
            .filter(|(_, width)| *width > 0)
            .collect();
        let years: Vec<YearRows<'a>> = with_classes
            .into_iter()
            .map(|year| {
                let units: Vec<Option<&SchemeUnit>> = half_terms
                    .iter()
                    .flat_map(|(half_term, width)| {
                        in_half_term(year, *half_term)
                            .map(Some)
                            .chain(std::iter::repeat(None))
                            .take(*width)
                    })
                    .collect();
                let classes = overview
                    .classes
                    .iter()
                    .filter(|class| class.year == year)
                    .map(|class| ClassRow::new(overview, class, &units))
                    .collect();
                YearRows {
                    year,
                    units,
                    classes,
                }
            })
            .collect();
        let has_others = years
            .iter()
            .flat_map(|year| &year.classes)
            .any(|row| !row.others.is_empty());
        Self {
            half_terms,
            years,
            has_others,
        }
    }
}

impl<'a> ClassRow<'a> {
    fn new(overview: &'a Overview, class: &'a Class, units: &[Option<&SchemeUnit>]) -> Self {
        Self {
            class,
            cells: units
                .iter()
                .map(|unit| unit.and_then(|unit| cell(overview, class, &unit.id)))
                .collect(),
            others: overview
                .units
                .iter()
                .filter(|unit| unit.year != class.year)
                .filter_map(|unit| Some((unit, cell(overview, class, &unit.id)?)))
                .collect(),
        }
    }
}

fn cell<'a>(overview: &'a Overview, class: &Class, unit: &UnitId) -> Option<&'a Cell> {
    overview
        .cells
        .iter()
        .find(|cell| cell.class == class.id && &cell.unit == unit)
}

/// What a year comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Glance {
    /// Lessons there are to teach: units of the year that are ready, times its classes.
    pub(super) planned: usize,
    /// Those that have been taught or checked.
    pub(super) taught: usize,
    secure: usize,
    growing: usize,
    revisit: usize,
    too_few: usize,
}

impl Glance {
    pub(super) fn of(rows: &YearRows<'_>) -> Self {
        let mut glance = Self {
            planned: rows
                .units
                .iter()
                .flatten()
                .filter(|unit| unit.ready)
                .count()
                * rows.classes.len(),
            ..Self::default()
        };
        for cell in rows.classes.iter().flat_map(|row| &row.cells).flatten() {
            if cell.earlier.is_some() {
                continue;
            }
            glance.taught += 1;
            if !cell.shares.is_empty() {
                *glance.level_mut(cell.level) += 1;
            }
        }
        glance
    }

    pub(super) fn level(self, level: Level) -> usize {
        match level {
            Level::Secure => self.secure,
            Level::Growing => self.growing,
            Level::Revisit => self.revisit,
            Level::TooFew => self.too_few,
        }
    }

    fn level_mut(&mut self, level: Level) -> &mut usize {
        match level {
            Level::Secure => &mut self.secure,
            Level::Growing => &mut self.growing,
            Level::Revisit => &mut self.revisit,
            Level::TooFew => &mut self.too_few,
        }
    }
}

impl std::ops::Add for Glance {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            planned: self.planned + other.planned,
            taught: self.taught + other.taught,
            secure: self.secure + other.secure,
            growing: self.growing + other.growing,
            revisit: self.revisit + other.revisit,
            too_few: self.too_few + other.too_few,
        }
    }
}

/// What should be taught again first: the lowest newest shares of what is at *revisit*.
pub(super) fn revisit_first(
    overview: &Overview,
    only: Option<Year>,
    most: usize,
) -> Vec<(&Class, &SchemeUnit, &Cell)> {
    let mut found: Vec<_> = overview
        .cells
        .iter()
        .filter(|cell| cell.level == Level::Revisit)
        .filter_map(|cell| {
            let class = overview
                .classes
                .iter()
                .find(|class| class.id == cell.class)?;
            let unit = overview.units.iter().find(|unit| unit.id == cell.unit)?;
            Some((class, unit, cell))
        })
        .filter(|(class, _, _)| only.is_none_or(|year| class.year == year))
        .collect();
    found.sort_by(|(_, _, one), (_, _, other)| newest(one).total_cmp(&newest(other)));
    found.truncate(most);
    found
}

fn newest(cell: &Cell) -> f64 {
    cell.shares
        .iter()
        .filter_map(|(check, share)| Some((*check, (*share)?)))
        .max_by_key(|(check, _)| *check)
        .map_or(1.0, |(_, share)| share.about)
}

/// The shares in the order of the checks. A cell whose first check is *after* begins with nothing for *before*, so that
/// the place of a figure says which check it is from.
pub(super) fn in_order(cell: &Cell) -> Vec<(Check, Option<belisha::understanding::Share>)> {
    let Some(last) = cell.shares.iter().map(|(check, _)| *check).max() else {
        return Vec::new();
    };
    [Check::Before, Check::After, Check::Later]
        .into_iter()
        .filter(|check| *check <= last)
        .map(|check| {
            let share = cell
                .shares
                .iter()
                .find(|(of, _)| *of == check)
                .and_then(|(_, share)| *share);
            (check, share)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use belisha::understanding::Share;
    use belisha_api::ClassId;

    use super::*;

    fn year(number: u8) -> Year {
        Year::ALL[usize::from(number) - 1]
    }

    fn class(id: &str, number: u8) -> Class {
        Class {
            id: ClassId(id.to_owned()),
            name: id.to_owned(),
            year: year(number),
            size: 28,
        }
    }

    fn unit(id: &str, number: u8, half_term: HalfTerm) -> SchemeUnit {
        SchemeUnit {
            id: id.into(),
            title: id.to_owned(),
            year: year(number),
            half_term,
            delivery: Vec::new(),
            contact_safety: false,
            ready: true,
            minutes: None,
        }
    }

    fn share(about: f64) -> Option<Share> {
        Some(Share {
            about,
            low: about,
            high: about,
        })
    }

    fn cell(class: &str, unit: &str, level: Level, shares: &[(Check, Option<Share>)]) -> Cell {
        Cell {
            class: ClassId(class.to_owned()),
            unit: unit.into(),
            earlier: None,
            taught: None,
            level,
            shares: shares.to_vec(),
        }
    }

    fn overview() -> Overview {
        Overview {
            classes: vec![class("ash", 3), class("oak", 4), class("elm", 4)],
            units: vec![
                unit("three", 3, HalfTerm::Autumn1),
                unit("four-a", 4, HalfTerm::Autumn1),
                unit("four-b", 4, HalfTerm::Autumn1),
                unit("four-c", 4, HalfTerm::Summer2),
                unit("eight", 8, HalfTerm::Flexible),
            ],
            cells: vec![
                cell(
                    "oak",
                    "four-b",
                    Level::Revisit,
                    &[(Check::After, share(0.5))],
                ),
                cell(
                    "elm",
                    "four-a",
                    Level::Revisit,
                    &[(Check::Before, share(0.4))],
                ),
                cell(
                    "ash",
                    "four-c",
                    Level::Secure,
                    &[(Check::After, share(0.9))],
                ),
                cell("ash", "three", Level::TooFew, &[]),
            ],
            contact_gaps: Vec::new(),
            policy_overdue: None,
        }
    }

    #[test]
    fn a_half_term_is_as_wide_as_the_fullest_year_needs() {
        let overview = overview();
        let sheet = Sheet::new(&overview, None);
        assert_eq!(
            sheet.half_terms,
            [(HalfTerm::Autumn1, 2), (HalfTerm::Summer2, 1)]
        );
        let three = &sheet.years[0];
        let ids: Vec<_> = three
            .units
            .iter()
            .map(|unit| unit.map(|unit| unit.id.as_str()))
            .collect();
        assert_eq!(ids, [Some("three"), None, None]);
    }

    #[test]
    fn years_without_classes_are_left_out() {
        let overview = overview();
        let years: Vec<u8> = Sheet::new(&overview, None)
            .years
            .iter()
            .map(|rows| rows.year.number())
            .collect();
        assert_eq!(years, [3, 4]);
    }

    #[test]
    fn one_year_alone_has_only_its_own_columns() {
        let overview = overview();
        let sheet = Sheet::new(&overview, Some(year(3)));
        assert_eq!(sheet.half_terms, [(HalfTerm::Autumn1, 1)]);
        assert_eq!(sheet.years.len(), 1);
    }

    #[test]
    fn a_unit_of_another_year_stands_apart() {
        let overview = overview();
        let sheet = Sheet::new(&overview, None);
        assert!(sheet.has_others);
        let ash = &sheet.years[0].classes[0];
        assert_eq!(ash.others[0].0.id.as_str(), "four-c");
        assert!(!Sheet::new(&overview, Some(year(4))).has_others);
    }

    #[test]
    fn a_glance_leaves_out_what_an_earlier_school_year_was_taught() {
        let mut overview = overview();
        let now = Glance::of(&Sheet::new(&overview, None).years[0]).taught;
        for cell in &mut overview.cells {
            cell.earlier = Some("2026-05-05".to_owned());
            cell.shares.clear();
            cell.level = Level::TooFew;
        }
        assert!(now > 0);
        let sheet = Sheet::new(&overview, None);
        assert!(sheet.years.iter().all(|rows| Glance::of(rows).taught == 0));
    }

    #[test]
    fn a_glance_counts_levels_only_where_there_was_a_check() {
        let overview = overview();
        let sheet = Sheet::new(&overview, None);
        let three = Glance::of(&sheet.years[0]);
        assert_eq!((three.planned, three.taught), (1, 1));
        assert_eq!(three.level(Level::TooFew), 0);
        let both = three + Glance::of(&sheet.years[1]);
        assert_eq!((both.planned, both.taught), (7, 3));
        assert_eq!(both.level(Level::Revisit), 2);
    }

    #[test]
    fn what_is_not_ready_is_not_planned() {
        let mut overview = overview();
        overview.units[1].ready = false;
        let sheet = Sheet::new(&overview, Some(year(4)));
        assert_eq!(Glance::of(&sheet.years[0]).planned, 4);
    }

    #[test]
    fn the_lowest_newest_share_is_revisited_first() {
        let overview = overview();
        let found: Vec<_> = revisit_first(&overview, None, 5)
            .into_iter()
            .map(|(class, _, _)| class.name.as_str())
            .collect();
        assert_eq!(found, ["elm", "oak"]);
        assert_eq!(revisit_first(&overview, None, 1).len(), 1);
        assert!(revisit_first(&overview, Some(year(3)), 5).is_empty());
    }

    #[test]
    fn the_place_of_a_share_says_its_check() {
        let overview = overview();
        let shares = in_order(&overview.cells[0]);
        assert_eq!(
            shares
                .iter()
                .map(|(check, share)| (*check, share.is_some()))
                .collect::<Vec<_>>(),
            [(Check::Before, false), (Check::After, true)]
        );
        assert!(in_order(&overview.cells[3]).is_empty());
    }
}
