//! The part of the decoder that reads enums.

use super::super::encode::tag;
use super::super::model::{Kind, Variant, size_of_tag};
use super::{Reader, Result};

impl Reader<'_> {
    fn variant(&mut self) -> Result<Variant> {
        let (name, was) = self.named()?;
        Ok(Variant { name, was, value: self.value()?, fields: Vec::new() })
    }

    fn case(&mut self) -> Result<Variant> {
        let variant = self.variant()?;
        Ok(Variant { fields: self.list(Self::field)?, ..variant })
    }

    pub(super) fn enumeration(&mut self, tag: u8, size: u64) -> Result<Kind> {
        let repr = self.full_name()?;
        let is_open = matches!(tag, tag::OPEN_ENUM | tag::OPEN_DATA_ENUM);
        let with_data = matches!(tag, tag::DATA_ENUM | tag::OPEN_DATA_ENUM);
        let other = if is_open { Some(self.value()?) } else { None };
        let variants = self.list(if with_data { Self::case } else { Self::variant })?;
        if with_data {
            self.check_cases(&repr, &variants, size)?;
        }
        let names = variants.iter().flat_map(|variant| core::iter::once(&variant.name).chain(&variant.was));
        self.check_different(names, "two variants of one name")?;
        self.check_different(variants.iter().map(|variant| variant.value), "two variants of one value")?;
        if other.is_some_and(|other| !variants.iter().any(|variant| variant.value == other)) {
            return self.fail("an open enum without its catch-all");
        }
        Ok(Kind::new_enum(repr, other, variants))
    }

    /// Checks that the fields of each variant lie behind the tag, and that one variant has some.
    fn check_cases(&self, repr: &str, variants: &[Variant], size: u64) -> Result<()> {
        let Some(tag) = size_of_tag(repr) else { return self.fail("a tag that is no integer") };
        for variant in variants {
            self.check_fields(&variant.fields, size)?;
            if variant.fields.first().is_some_and(|first| first.offset < tag) {
                return self.fail("fields that overlap or are not aligned");
            }
        }
        let none_has_data = variants.iter().all(|variant| variant.fields.is_empty());
        if none_has_data { self.fail("an enum with data without data") } else { Ok(()) }
    }
}
