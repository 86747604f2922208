//! The sink that makes nothing: it is left to see that the bytes are a value.

use std::sync::Arc;

use super::fault::Outcome;
use super::plan::Cost;
use super::walk::{Scalar, Sink};

/// See the module.
pub(super) struct Check;

impl Sink for Check {
    type Out = ();
    type List = ();
    type Record = ();

    #[inline(always)]
    fn unseen(&mut self) -> Option<()> {
        Some(())
    }

    #[inline(always)]
    fn charge(&mut self, _: Cost) -> Outcome<()> {
        Ok(())
    }

    #[inline(always)]
    fn scalar(&mut self, _: Scalar<'_>) -> Outcome<()> {
        Ok(())
    }

    #[inline(always)]
    fn list(&mut self, _: usize) -> Outcome<()> {
        Ok(())
    }

    #[inline(always)]
    fn before_item(&mut self, (): &mut ()) -> Outcome<()> {
        Ok(())
    }

    #[inline(always)]
    fn item(&mut self, (): &mut (), (): ()) {}

    #[inline(always)]
    fn end_list(&mut self, (): ()) -> Outcome<()> {
        Ok(())
    }

    #[inline(always)]
    fn record(&mut self, _: usize) -> Outcome<()> {
        Ok(())
    }

    #[inline(always)]
    fn before_field(&mut self, (): &mut (), _: &str) -> Outcome<()> {
        Ok(())
    }

    #[inline(always)]
    fn field(&mut self, (): &mut (), _: &Arc<str>, (): ()) {}

    #[inline(always)]
    fn end_record(&mut self, (): ()) -> Outcome<()> {
        Ok(())
    }

    #[inline(always)]
    fn before_data(&mut self, _: &str) -> Outcome<()> {
        Ok(())
    }

    #[inline(always)]
    fn variant(&mut self, _: &Arc<str>, (): ()) -> Outcome<()> {
        Ok(())
    }
}
