//! What the set-up pages send and receive.

use belisha::Year;
use serde::{Deserialize, Serialize};

use crate::StaffId;
use crate::pupil::HelpPerson;
use crate::staff::Role;

/// How far the set-up is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SetupState {
    /// Nothing yet: the first-run link is waiting.
    FirstRun,
    /// A school is there.
    Done,
}

/// Everything the first run asks for.
#[derive(Clone, Serialize, Deserialize)]
pub struct FirstRun {
    /// From the first-run link.
    pub token: String,
    /// The school.
    pub school: School,
    /// The classes; more can be added later.
    pub classes: Vec<NewClass>,
    /// The lead's name, as typed to sign in.
    pub name: String,
    /// The lead's passphrase: three or more words.
    pub passphrase: String,
}

impl std::fmt::Debug for FirstRun {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FirstRun")
            .field("school", &self.school)
            .finish_non_exhaustive()
    }
}

/// The school in its own words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct School {
    /// Its name.
    pub name: String,
    /// The safeguarding team by role.
    pub safeguarding: Vec<HelpPerson>,
    /// How families reach the school about a worry, such as a phone number; may be empty.
    pub contact: String,
    /// Whether pupils' own devices are handed in, not brought, or otherwise.
    #[serde(default)]
    pub device_rule: DeviceRule,
    /// Who a pupil asks first about a wrongly blocked page.
    #[serde(default)]
    pub blocked_page_first_step: BlockedPageFirstStep,
    /// The school's own password rule, shown beside the national advice; may be empty.
    #[serde(default)]
    pub password_rule: String,
    /// The part of the United Kingdom it is in: laws and help services differ.
    #[serde(default)]
    pub nation: Nation,
    /// The day of the school's online safety policy, `YYYY-MM-DD`; empty while nobody has said.
    #[serde(default)]
    pub policy_date: String,
    /// Months between reviews of the school's policy: 12 or 24.
    #[serde(default = "twelve")]
    pub review_cycle_months: u8,
}

const fn twelve() -> u8 {
    12
}

/// The rules a school sets for itself that lessons leave a place for; see [`SchoolRule`](belisha::SchoolRule).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolRules {
    /// Whether pupils' own devices are handed in, not brought, or otherwise.
    pub device_rule: DeviceRule,
    /// Who a pupil asks first about a wrongly blocked page.
    pub blocked_page_first_step: BlockedPageFirstStep,
    /// The school's own password rule; may be empty.
    pub password_rule: String,
}

/// A part of the United Kingdom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Nation {
    #[default]
    England,
    Wales,
    Scotland,
    NorthernIreland,
}

impl Nation {
    /// The name that the curriculum's catalogues use.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::England => "england",
            Self::Wales => "wales",
            Self::Scotland => "scotland",
            Self::NorthernIreland => "northern-ireland",
        }
    }
}

/// What happens to pupils' own devices in school.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum DeviceRule {
    NotBrought,
    #[default]
    HandedIn,
    Other,
}

/// Who a pupil asks first about a wrongly blocked page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum BlockedPageFirstStep {
    #[default]
    Teacher,
    ItStaff,
}

/// A class to add: a name, a year and a size. Never a pupil.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewClass {
    /// Its name, such as *Oak*.
    pub name: String,
    /// Its year.
    pub year: Year,
    /// How many pupils, 1 to 60.
    pub size: u16,
}

/// Starts the demo school with the first-run link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StartDemo {
    /// From the first-run link.
    pub token: String,
}

/// A member of staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffMember {
    /// Who.
    pub id: StaffId,
    /// The name given when invited.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Whether the invitation has been taken up.
    pub joined: bool,
}

/// Invites a teacher.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invite {
    /// The name they will sign in with.
    pub name: String,
    /// What they may do.
    pub role: Role,
}

/// A one-time link, shown once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// The full address.
    pub address: String,
    /// Until when it works, `YYYY-MM-DDTHH:MM` in UTC.
    pub until: String,
}

/// Takes up an invitation.
#[derive(Clone, Serialize, Deserialize)]
pub struct Accept {
    /// From the link.
    pub token: String,
    /// The passphrase: three or more words.
    pub passphrase: String,
}

impl std::fmt::Debug for Accept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Accept").finish_non_exhaustive()
    }
}
