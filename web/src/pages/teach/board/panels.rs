//! What is open beside or over the board in this window. Pure.

use std::rc::Rc;

use yew::Reducible;

/// What stands in the teacher's margin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Margin {
    /// Notes.
    Notes,
    /// What to do when a child speaks up.
    Disclosure,
}

/// Which dialog is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asking {
    /// The list of keys.
    Keys,
    /// The checks.
    Checks,
    /// A code for the teacher's phone.
    Phone,
    /// Whether to close the lesson.
    Close,
}

/// What is open beside or over the board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Panels {
    /// In the margin.
    pub(crate) margin: Option<Margin>,
    /// Over the board.
    pub(crate) asking: Option<Asking>,
}

/// What changes [`Panels`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// Opens this in the margin, or closes it when it is there.
    Margin(Margin),
    /// Opens this dialog.
    Ask(Asking),
    /// Closes the dialog.
    Asked,
    /// Closes what is open: the dialog first.
    Escape,
}

impl Panels {
    /// The panels after `turn`.
    pub(crate) fn after(self, turn: Turn) -> Self {
        match turn {
            Turn::Margin(margin) => Self {
                margin: (self.margin != Some(margin)).then_some(margin),
                ..self
            },
            Turn::Ask(asking) => Self {
                asking: Some(asking),
                ..self
            },
            Turn::Asked => Self {
                asking: None,
                ..self
            },
            Turn::Escape if self.asking.is_some() => self.after(Turn::Asked),
            Turn::Escape => Self::default(),
        }
    }
}

impl Reducible for Panels {
    type Action = Turn;

    fn reduce(self: Rc<Self>, turn: Turn) -> Rc<Self> {
        Rc::new(self.after(turn))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_margin_is_hidden_until_asked_for() {
        assert_eq!(Panels::default().margin, None);
    }

    #[test]
    fn the_same_key_opens_and_closes_the_margin() {
        let open = Panels::default().after(Turn::Margin(Margin::Notes));
        assert_eq!(open.margin, Some(Margin::Notes));
        assert_eq!(open.after(Turn::Margin(Margin::Notes)).margin, None);
    }

    #[test]
    fn the_steps_for_a_child_who_speaks_up_take_the_place_of_notes_at_once() {
        let open = Panels::default()
            .after(Turn::Margin(Margin::Notes))
            .after(Turn::Margin(Margin::Disclosure));
        assert_eq!(open.margin, Some(Margin::Disclosure));
    }

    #[test]
    fn escape_closes_the_dialog_before_the_margin() {
        let open = Panels::default()
            .after(Turn::Margin(Margin::Notes))
            .after(Turn::Ask(Asking::Keys));
        let once = open.after(Turn::Escape);
        assert_eq!((once.margin, once.asking), (Some(Margin::Notes), None));
        assert_eq!(once.after(Turn::Escape), Panels::default());
    }
}
