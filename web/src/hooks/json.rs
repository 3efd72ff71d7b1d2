//! JSON by the browser's own parser.
//!
//! A tablet downloads this instead of a parser and of its sentences about what is wrong with a text: what cannot be
//! read is refused in one word, since nobody on a tablet could act on more.

use std::fmt;

use js_sys::{Array, JSON, Object};
use serde::Serialize;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess,
    SeqAccess, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use wasm_bindgen::{JsCast as _, JsValue};

/// The text is not JSON, or not what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unreadable;

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unreadable")
    }
}

impl std::error::Error for Unreadable {}

impl serde::de::Error for Unreadable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    // The rest would come to the same, after formatting what nobody reads.
    fn invalid_type(_: serde::de::Unexpected<'_>, _: &dyn serde::de::Expected) -> Self {
        Self
    }

    fn invalid_value(_: serde::de::Unexpected<'_>, _: &dyn serde::de::Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn serde::de::Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn missing_field(_: &'static str) -> Self {
        Self
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}

/// The value that a text says.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Unreadable> {
    let value = JSON::parse(text).map_err(|_| Unreadable)?;
    T::deserialize(Value(value))
}

/// A value as text; `None` for what JSON cannot say.
pub(super) fn write<T: Serialize + ?Sized>(value: &T) -> Option<String> {
    serde_json::to_string(value).ok()
}

struct Value(JsValue);

impl Value {
    fn list(&self) -> Result<List, Unreadable> {
        let items: &Array = self.0.dyn_ref().ok_or(Unreadable)?;
        Ok(List {
            items: items.clone(),
            at: 0,
        })
    }

    fn fields(self) -> Result<Fields, Unreadable> {
        if !self.0.is_object() || Array::is_array(&self.0) {
            return Err(Unreadable);
        }
        Ok(Fields {
            entries: List {
                items: Object::entries(self.0.unchecked_ref()),
                at: 0,
            },
            value: JsValue::UNDEFINED,
        })
    }

    fn text(&self) -> Result<String, Unreadable> {
        self.0.as_string().ok_or(Unreadable)
    }
}

/// Whole numbers up to here are exact in a browser.
const EXACT: f64 = 9_007_199_254_740_992.0;

fn number<'de, V: Visitor<'de>>(number: f64, visitor: V) -> Result<V::Value, Unreadable> {
    if number != number.trunc() || number.abs() > EXACT {
        visitor.visit_f64(number)
    } else if number < 0.0 {
        #[expect(clippy::cast_possible_truncation, reason = "whole and exact")]
        visitor.visit_i64(number as i64)
    } else {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "whole, exact and not below zero"
        )]
        visitor.visit_u64(number as u64)
    }
}

macro_rules! numbers {
    ($($name:ident)+) => {$(
        fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
            number(self.0.as_f64().ok_or(Unreadable)?, visitor)
        }
    )+};
}

impl<'de> Deserializer<'de> for Value {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        if let Some(text) = self.0.as_string() {
            visitor.visit_string(text)
        } else if let Some(value) = self.0.as_f64() {
            number(value, visitor)
        } else if let Some(yes) = self.0.as_bool() {
            visitor.visit_bool(yes)
        } else if self.0.is_null() {
            visitor.visit_unit()
        } else if Array::is_array(&self.0) {
            visitor.visit_seq(self.list()?)
        } else {
            visitor.visit_map(self.fields()?)
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_bool(self.0.as_bool().ok_or(Unreadable)?)
    }

    numbers! {
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_f32 deserialize_f64
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_string(self.text()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_string(self.text()?)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_str(&self.text()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        if self.0.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        if self.0.is_null() {
            visitor.visit_unit()
        } else {
            Err(Unreadable)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_seq(self.list()?)
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_seq(self.list()?)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_seq(self.list()?)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_map(self.fields()?)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_map(self.fields()?)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        if let Some(name) = self.0.as_string() {
            return visitor.visit_enum(Variant {
                name,
                value: JsValue::NULL,
            });
        }
        let mut fields = self.fields()?;
        let name = fields.name().ok_or(Unreadable)?;
        visitor.visit_enum(Variant {
            name,
            value: fields.value,
        })
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! { i128 u128 char bytes byte_buf unit_struct }
}

struct List {
    items: Array,
    at: u32,
}

impl List {
    fn next(&mut self) -> Option<JsValue> {
        (self.at < self.items.length()).then(|| {
            self.at += 1;
            self.items.get(self.at - 1)
        })
    }
}

impl<'de> SeqAccess<'de> for List {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unreadable> {
        match self.next() {
            Some(item) => seed.deserialize(Value(item)).map(Some),
            None => Ok(None),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        usize::try_from(self.items.length() - self.at).ok()
    }
}

/// The pairs of an object, one after the other.
struct Fields {
    entries: List,
    /// What belongs to the last name.
    value: JsValue,
}

impl Fields {
    fn name(&mut self) -> Option<String> {
        let pair: Array = self.entries.next()?.unchecked_into();
        self.value = pair.get(1);
        pair.get(0).as_string()
    }
}

impl<'de> MapAccess<'de> for Fields {
    type Error = Unreadable;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Unreadable> {
        match self.name() {
            Some(name) => seed
                .deserialize(IntoDeserializer::<Unreadable>::into_deserializer(name))
                .map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, Unreadable> {
        seed.deserialize(Value(self.value.clone()))
    }
}

/// `"name"`, or `{"name": value}`.
struct Variant {
    name: String,
    value: JsValue,
}

impl<'de> EnumAccess<'de> for Variant {
    type Error = Unreadable;
    type Variant = Value;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Value), Unreadable> {
        let name = IntoDeserializer::<Unreadable>::into_deserializer(self.name.as_str());
        Ok((seed.deserialize(name)?, Value(self.value)))
    }
}

impl<'de> VariantAccess<'de> for Value {
    type Error = Unreadable;

    fn unit_variant(self) -> Result<(), Unreadable> {
        if self.0.is_null() {
            Ok(())
        } else {
            Err(Unreadable)
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(
        self,
        seed: T,
    ) -> Result<T::Value, Unreadable> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_seq(self.list()?)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_map(self.fields()?)
    }
}

#[cfg(test)]
#[cfg(target_arch = "wasm32")]
mod tests {
    use belisha::{Block, Chosen, Inline, Year};
    use belisha_api::pupil::{
        Acknowledged, Feedback, HelpLine, HelpPack, HelpPerson, PupilNow, PupilView, Receipt, Seat,
        SeatColour, SeatPicture,
    };
    use belisha_api::{Changed, Problem, ProblemCode};
    use serde::Deserialize;
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    use super::*;

    wasm_bindgen_test_configure!(run_in_browser);

    fn comes_back<T: Serialize + DeserializeOwned + PartialEq + fmt::Debug>(value: &T) {
        assert_eq!(read::<T>(&write(value).unwrap()).as_ref(), Ok(value));
    }

    fn view(now: PupilNow) -> PupilView {
        PupilView {
            seat: Some(Seat {
                picture: SeatPicture::Otter,
                colour: SeatColour::Green,
            }),
            year: Year::new(4).unwrap(),
            lesson_locale: "en-GB".into(),
            help: HelpPack {
                year: Year::new(4).unwrap(),
                school_people: vec![HelpPerson {
                    role: "Safeguarding lead".into(),
                    name: String::new(),
                    place: "the \"blue\" door \\ by the hall".into(),
                }],
                steps: vec!["Dweud wrth oedolyn — 🦦".into()],
                services: vec![HelpLine {
                    name: "Childline".into(),
                    contacts: vec!["0800 1111".into()],
                }],
            },
            now,
        }
    }

    #[wasm_bindgen_test]
    fn everything_a_tablet_is_shown_comes_back_as_it_was() {
        let why = vec![
            Block::Paragraph(vec![
                Inline::Text("Tell a ".into()),
                Inline::Strong("grown-up".into()),
            ]),
            Block::List {
                ordered: true,
                items: vec![vec![Inline::Name("Pixi".into())], Vec::new()],
            },
        ];
        let receipt = Receipt {
            question: "q1".into(),
            turn: u32::MAX,
            chosen: Chosen::Answers(vec!["a".into(), "b".into()]),
            feedback: Some(Feedback {
                right: false,
                why: why.clone(),
            }),
        };
        let not_sure = Receipt {
            question: "q2".into(),
            turn: 0,
            chosen: Chosen::NotSure,
            feedback: None,
        };
        comes_back(&Acknowledged {
            receipts: vec![receipt.clone(), not_sure.clone()],
        });
        comes_back(&view(PupilNow::Waiting));
        comes_back(&view(PupilNow::Thanks { say: why.clone() }));
        comes_back(&view(PupilNow::Story {
            scene: belisha::lesson::PupilScene {
                id: "start".into(),
                title: "Start".into(),
                body: why.clone(),
                choices: vec![("a".into(), "Tell".into())],
            },
        }));
        comes_back(&view(PupilNow::Vote {
            vote: belisha_api::VoteId("v".into()),
            scene: belisha::lesson::PupilScene {
                id: "start".into(),
                title: "Start".into(),
                body: why.clone(),
                choices: vec![("a".into(), "Tell".into())],
            },
            unit: "u".into(),
            year: Year::new(1).unwrap(),
            given: Some(belisha_api::pupil::Ballot {
                vote: belisha_api::VoteId("v".into()),
                choice: "a".into(),
                turn: 2,
            }),
        }));
        comes_back(&view(PupilNow::Check {
            sitting: belisha_api::SittingId("s".into()),
            pack: belisha::PupilPack {
                unit: "u".into(),
                year: Year::new(8).unwrap(),
                questions: vec![belisha::lesson::PupilQuestion {
                    id: "q1".into(),
                    stem: "Who?".into(),
                    body: why,
                    many: true,
                    answers: vec![belisha::lesson::PupilAnswer {
                        id: "a".into(),
                        text: "Mum".into(),
                        picture: None,
                    }],
                }],
            },
            answered: vec![receipt, not_sure],
            feedback: true,
        }));
        comes_back(&Changed::Answers);
    }

    #[wasm_bindgen_test]
    fn fields_that_are_missing_or_new_are_taken_as_serde_takes_them() {
        assert_eq!(
            read::<Problem>(r#"{"code":"no-seat","from-tomorrow":{"a":[1]}}"#),
            Ok(ProblemCode::NoSeat.into())
        );
        assert_eq!(
            read::<Problem>(r#"{"code":"too-many-tries","retry_after":30,"field":null}"#),
            Ok(Problem {
                retry_after: Some(30),
                ..ProblemCode::TooManyTries.into()
            })
        );
        assert_eq!(read::<()>("null"), Ok(()));
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(tag = "kind", rename_all = "kebab-case")]
    enum Tagged {
        One { count: u8, share: f64, by: i16 },
        None,
    }

    #[wasm_bindgen_test]
    fn tags_maps_and_tuples_come_back_as_they_were() {
        comes_back(&vec![
            Tagged::One {
                count: 255,
                share: 0.25,
                by: -3,
            },
            Tagged::One {
                count: 0,
                share: 2.0,
                by: 0,
            },
            Tagged::None,
        ]);
        comes_back(&std::collections::BTreeMap::from([
            ("a".to_owned(), Some(("x".to_owned(), 1_u64 << 53))),
            ("b".to_owned(), None),
        ]));
    }

    #[wasm_bindgen_test]
    fn what_is_not_what_was_asked_for_is_refused() {
        assert_eq!(read::<Problem>("{\"code\":"), Err(Unreadable));
        assert_eq!(read::<Problem>("<!doctype html>"), Err(Unreadable));
        assert_eq!(read::<Problem>("null"), Err(Unreadable));
        assert_eq!(read::<Problem>("[]"), Err(Unreadable));
        assert_eq!(read::<Problem>("{}"), Err(Unreadable));
        assert_eq!(
            read::<Problem>(r#"{"code":"of-tomorrow"}"#),
            Err(Unreadable)
        );
        assert_eq!(read::<Vec<u8>>("{}"), Err(Unreadable));
        assert_eq!(read::<Vec<u8>>("[256]"), Err(Unreadable));
        assert_eq!(read::<Vec<u8>>("[-1]"), Err(Unreadable));
        assert_eq!(read::<Vec<u8>>("[1.5]"), Err(Unreadable));
        assert_eq!(read::<Vec<u8>>("[\"1\"]"), Err(Unreadable));
        assert_eq!(read::<String>("1"), Err(Unreadable));
        assert_eq!(read::<bool>("0"), Err(Unreadable));
        assert_eq!(read::<Year>("9"), Err(Unreadable));
        assert_eq!(read::<()>("[]"), Err(Unreadable));
    }
}
