//! A message before it is put into words.

/// A message and its arguments. Made by the functions of [`msg`](super::msg) only.
#[derive(Clone, Debug, PartialEq)]
pub struct Msg {
    pub(super) id: &'static str,
    pub(super) args: Vec<(&'static str, Arg)>,
}

impl Msg {
    /// A message by its id; for the generated functions.
    pub fn new(id: &'static str, args: Vec<(&'static str, Arg)>) -> Self {
        Self { id, args }
    }
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text, inserted as it is.
    Text(String),
    /// A number, which also picks the plural.
    Number(f64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<yew::AttrValue> for Arg {
    fn from(text: yew::AttrValue) -> Self {
        Self::Text(text.to_string())
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl From<$number> for Arg {
            fn from(number: $number) -> Self {
                Self::Number(number as f64)
            }
        }
    )+};
}

numbers!(u8, u16, u32, i32, usize, f64);
