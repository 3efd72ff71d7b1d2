//! What the keys of a keyboard or a clicker mean on the board.

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// One step on.
    Next,
    /// One step back.
    Back,
    /// Blanks the board, or shows it again.
    Blank,
    /// Notes beside the board.
    Notes,
    /// Full screen.
    FullScreen,
    /// To the story.
    Story,
    /// Opens a vote on the scene's choices, then stops it.
    Vote,
    /// The help screen.
    Help,
    /// What to do when a child speaks up.
    Disclosure,
    /// The checks.
    Checks,
    /// Says aloud what the board shows.
    Aloud,
    /// Lets the teacher's phone in.
    Phone,
    /// The list of keys.
    Keys,
    /// Closes what is open beside or over the lesson.
    Escape,
    /// Picks a choice or an answer, counted from one.
    Pick(usize),
}

/// The command of a key, as browsers name keys. `is_rtl`: the arrows follow the script.
pub(crate) fn command(key: &str, is_rtl: bool) -> Option<Command> {
    Some(match key {
        "ArrowRight" if is_rtl => Command::Back,
        "ArrowLeft" if is_rtl => Command::Next,
        " " | "ArrowRight" | "ArrowDown" | "PageDown" => Command::Next,
        "ArrowLeft" | "ArrowUp" | "PageUp" => Command::Back,
        "b" | "B" | "." => Command::Blank,
        "n" | "N" => Command::Notes,
        "f" | "F" => Command::FullScreen,
        "s" | "S" => Command::Story,
        "v" | "V" => Command::Vote,
        "h" | "H" => Command::Help,
        "d" | "D" => Command::Disclosure,
        "c" | "C" => Command::Checks,
        "r" | "R" => Command::Aloud,
        "p" | "P" => Command::Phone,
        "?" => Command::Keys,
        "Escape" => Command::Escape,
        digit => {
            let number: usize = digit.parse().ok()?;
            if !(1..=9).contains(&number) {
                return None;
            }
            Command::Pick(number)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clicker_goes_on_and_back_and_blanks() {
        assert_eq!(command("PageDown", false), Some(Command::Next));
        assert_eq!(command("PageUp", false), Some(Command::Back));
        assert_eq!(command(".", false), Some(Command::Blank));
    }

    #[test]
    fn arrows_follow_the_script_and_a_clicker_does_not() {
        assert_eq!(command("ArrowLeft", true), Some(Command::Next));
        assert_eq!(command("PageDown", true), Some(Command::Next));
    }

    #[test]
    fn digits_pick_from_one_to_nine() {
        assert_eq!(command("3", false), Some(Command::Pick(3)));
        assert_eq!(command("0", false), None);
        assert_eq!(command("12", false), None);
    }

    #[test]
    fn other_keys_are_left_to_the_browser() {
        assert_eq!(command("Tab", false), None);
        assert_eq!(command("F5", false), None);
    }
}
