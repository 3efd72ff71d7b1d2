//! The curriculum that is taught: from inside the program, or from a school's own folder.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use belisha::diagnostic::{Diagnostic, Severity, render};
use belisha::lesson::{Checked, LeftOut, SourceFile, Status, check};
use belisha::pathway::{Audience, HelpService, Step};
use belisha::{Curriculum, Unit, UnitId, Year};
use belisha_api::path::year_folder;
use belisha_api::pupil::{HelpLine, HelpPack};
use belisha_api::setup::{Nation, School};
use belisha_api::staff::{SchemeOfWork, SchemeUnit};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../lessons"]
struct Embedded;

/// Where lessons come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Inside the program.
    Embedded,
    /// A folder of the school's own.
    Folder(PathBuf),
}

impl Source {
    /// Reads every file that may belong to a curriculum.
    ///
    /// # Errors
    ///
    /// When the folder, or a file in it, cannot be read.
    pub fn files(&self) -> std::io::Result<Vec<SourceFile>> {
        let mut files = match self {
            Self::Embedded => Embedded::iter()
                .filter(|path| belongs(path))
                .filter_map(|path| {
                    let file = Embedded::get(&path)?;
                    Some(SourceFile::new(
                        path.into_owned(),
                        String::from_utf8_lossy(&file.data),
                    ))
                })
                .collect(),
            Self::Folder(root) => {
                let mut files = Vec::new();
                read_folder(root, root, &mut files)?;
                files
            }
        };
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(files)
    }
}

/// Guides for authors, and what editors and version control leave behind, are no part of a curriculum.
fn belongs(path: &str) -> bool {
    let is_guide = !path.contains('/') && path.ends_with(".md");
    !is_guide && !path.split('/').any(|part| part.starts_with('.'))
}

fn read_folder(root: &Path, folder: &Path, files: &mut Vec<SourceFile>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        let inside = path
            .strip_prefix(root)
            .unwrap_or(&path)
            .components()
            .map(|part| part.as_os_str().to_string_lossy())
            .collect::<Vec<_>>()
            .join("/");
        if !belongs(&inside) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            read_folder(root, &path, files)?;
        } else {
            let text = String::from_utf8_lossy(&std::fs::read(&path)?).into_owned();
            files.push(SourceFile::new(inside, text));
        }
    }
    Ok(())
}

/// The curriculum, checked, and the pictures of its units.
#[derive(Debug, Default)]
pub struct Lessons {
    curriculum: Curriculum,
    /// Each picture by unit and file name. Those inside the program are looked up there when they are asked for.
    pictures: BTreeMap<(UnitId, String), Picture>,
}

#[derive(Debug)]
enum Picture {
    Embedded(String),
    Read(String),
}

/// What came of reading lessons.
#[derive(Debug)]
pub struct Loaded {
    /// What can be taught.
    pub lessons: Lessons,
    /// What the checker says.
    pub diagnostics: Vec<Diagnostic>,
    /// Lesson files that were left out for their errors.
    pub left_out: Vec<LeftOut>,
}

impl Lessons {
    /// Reads and checks lessons. `today` is `YYYY-MM-DD`.
    ///
    /// # Errors
    ///
    /// When the folder, or a file in it, cannot be read. Mistakes in lessons are no errors here.
    pub fn load(source: &Source, today: &str) -> std::io::Result<Loaded> {
        Ok(Self::of(source, &source.files()?, today))
    }

    /// Checks lessons that have been read from a source.
    pub fn of(source: &Source, files: &[SourceFile], today: &str) -> Loaded {
        let Checked {
            curriculum,
            diagnostics,
            left_out,
            ..
        } = check(files, today);
        let mut pictures = BTreeMap::new();
        for file in files {
            let parts: Vec<&str> = file.path.split('/').collect();
            if let [year, unit, name] = parts[..]
                && name.ends_with(".svg")
                && curriculum
                    .units
                    .get(unit)
                    .is_some_and(|unit| year_folder(unit.year) == year)
            {
                let picture = match source {
                    Source::Embedded => Picture::Embedded(file.path.clone()),
                    Source::Folder(_) => Picture::Read(file.text.clone()),
                };
                pictures.insert((UnitId::new(unit), name.to_owned()), picture);
            }
        }
        Loaded {
            lessons: Self {
                curriculum,
                pictures,
            },
            diagnostics,
            left_out,
        }
    }

    /// Everything in it.
    pub fn curriculum(&self) -> &Curriculum {
        &self.curriculum
    }

    /// A unit that is free of errors and reviewed, so that it can be taught.
    pub fn unit(&self, id: &UnitId) -> Option<&Unit> {
        self.curriculum
            .units
            .get(id)
            .filter(|unit| unit.status == Status::Reviewed)
    }

    /// A picture of a unit, as SVG.
    pub(crate) fn picture(&self, year: &str, unit: &str, file: &str) -> Option<Cow<'static, [u8]>> {
        let id = UnitId::new(unit);
        self.unit(&id)
            .filter(|unit| year_folder(unit.year) == year)?;
        match self.pictures.get(&(id, file.to_owned()))? {
            Picture::Embedded(path) => Embedded::get(path).map(|file| file.data),
            Picture::Read(text) => Some(Cow::Owned(text.clone().into_bytes())),
        }
    }

    /// Every unit of the plan in teaching order, then units that no plan names.
    pub(crate) fn scheme(&self) -> SchemeOfWork {
        SchemeOfWork {
            units: self
                .curriculum
                .plan
                .iter()
                .map(|planned| {
                    let unit = self.unit(&planned.id);
                    SchemeUnit {
                        id: planned.id.clone(),
                        title: unit
                            .map_or_else(|| planned.title.clone(), |unit| unit.title.clone()),
                        year: planned.year,
                        half_term: planned.half_term,
                        delivery: planned.delivery.clone(),
                        contact_safety: planned.contact_safety,
                        ready: unit.is_some(),
                        minutes: unit.map(|unit| unit.minutes),
                    }
                })
                .collect(),
        }
    }

    /// Services that families may read about: those for children, and those for adults.
    pub(crate) fn services_for_families(&self, nation: Nation) -> Vec<HelpService> {
        self.for_families(nation, |_| true)
    }

    /// Services on a unit's page for families: those that are always there, and those that its pathway leads to.
    pub(crate) fn services_of_unit(&self, unit: &Unit, nation: Nation) -> Vec<HelpService> {
        let routes = &self.curriculum.pathways.routes;
        let leads_to = |service: &HelpService| {
            routes
                .iter()
                .filter(|route| route.concern == unit.pathway && route.phase == unit.year.phase())
                .flat_map(|route| &route.steps)
                .any(|step| matches!(step, Step::Service { who, .. } if *who == service.id))
        };
        self.for_families(nation, |service| {
            let suits = service.audience != Audience::Child || service.is_for_pupil(unit.year);
            suits && (service.always || leads_to(service))
        })
    }

    fn for_families(
        &self,
        nation: Nation,
        wanted: impl Fn(&HelpService) -> bool,
    ) -> Vec<HelpService> {
        self.curriculum
            .pathways
            .services
            .values()
            .filter(|service| service.is_printable() && service.audience != Audience::Staff)
            .filter(|service| service.serves(nation.as_str()) && wanted(service))
            .cloned()
            .collect()
    }

    /// Who can help with what a unit is about, for a class of `year` in this school.
    pub(crate) fn help(&self, unit: &Unit, year: Year, school: &School) -> HelpPack {
        let pathways = &self.curriculum.pathways;
        let nation = school.nation.as_str();
        // What a child is worried about in a lesson is for today, not for a quiet moment.
        let urgency = belisha::pathway::Urgency::Soon;
        let route = pathways
            .route(&unit.pathway, year.phase(), urgency)
            .or_else(|| pathways.route(&unit.pathway, unit.year.phase(), urgency));
        HelpPack {
            year,
            school_people: school.safeguarding.clone(),
            steps: route.map_or_else(Vec::new, |route| {
                pathways
                    .steps_for_pupil(route, year, nation)
                    .map(|step| step.text().to_owned())
                    .collect()
            }),
            services: pathways
                .for_pupil(year, nation)
                .map(HelpLine::from)
                .collect(),
        }
    }
}

/// The diagnostics as a person reads them in a terminal.
pub(crate) fn rendered(files: &[SourceFile], diagnostics: &[Diagnostic]) -> String {
    diagnostics
        .iter()
        .map(|diagnostic| {
            let file = files.iter().find(|file| file.path == diagnostic.file);
            render(diagnostic, file.map_or("", |file| &file.text)) + "\n"
        })
        .collect()
}

/// How many errors and warnings there are, as a sentence.
pub(crate) fn summary(diagnostics: &[Diagnostic]) -> String {
    let n = |severity| {
        diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity == severity)
            .count()
    };
    let counted = |n: usize, one: &str| {
        if n == 1 {
            format!("1 {one}")
        } else {
            format!("{n} {one}s")
        }
    };
    format!(
        "{}, {}, {}",
        counted(n(Severity::Error), "error"),
        counted(n(Severity::Warning), "warning"),
        counted(n(Severity::Note), "note")
    )
}
