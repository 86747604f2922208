//! The sink that makes a [`Value`].

use std::sync::Arc;

use super::budget::Budget;
use super::fault::Outcome;
use super::plan::Cost;
use super::value::Value;
use super::walk::{Scalar, Sink};

/// See the module.
pub(super) struct Decode {
    budget: Budget,
}

impl Decode {
    pub(super) fn new(budget: Budget) -> Self {
        Self { budget }
    }
}

impl Sink for Decode {
    type Out = Value;
    type List = Vec<Value>;
    type Record = Vec<(Arc<str>, Value)>;

    fn charge(&mut self, cost: Cost) -> Outcome<()> {
        self.budget.take(cost.elements, cost.memory)
    }

    fn scalar(&mut self, scalar: Scalar<'_>) -> Outcome<Value> {
        Ok(match scalar {
            Scalar::Unit => Value::Unit,
            Scalar::None => Value::None,
            Scalar::Bool(value) => Value::Bool(value),
            Scalar::Int(value) => Value::Int(value),
            Scalar::Large(value) => Value::Large(value),
            Scalar::F32(value) => Value::F32(value),
            Scalar::F64(value) => Value::F64(value),
            Scalar::Char(value) => Value::Char(value),
            Scalar::Text(text) => Value::Text(text.to_owned()),
            Scalar::Bytes(bytes) => Value::Bytes(bytes.to_owned()),
            Scalar::Variant(name) => Value::Variant { name: Arc::clone(name), data: None },
        })
    }

    // The plan bounds `len`, and it was charged: the memory is within the limits.
    fn list(&mut self, len: usize) -> Outcome<Vec<Value>> {
        Ok(Vec::with_capacity(len))
    }

    fn before_item(&mut self, _: &mut Vec<Value>) -> Outcome<()> {
        Ok(())
    }

    fn item(&mut self, list: &mut Vec<Value>, item: Value) {
        list.push(item);
    }

    fn end_list(&mut self, list: Vec<Value>) -> Outcome<Value> {
        Ok(Value::List(list))
    }

    fn record(&mut self, len: usize) -> Outcome<Self::Record> {
        Ok(Vec::with_capacity(len))
    }

    fn before_field(&mut self, _: &mut Self::Record, _: &str) -> Outcome<()> {
        Ok(())
    }

    fn field(&mut self, record: &mut Self::Record, name: &Arc<str>, field: Value) {
        record.push((Arc::clone(name), field));
    }

    fn end_record(&mut self, record: Self::Record) -> Outcome<Value> {
        Ok(Value::Record(record))
    }

    fn before_data(&mut self, _: &str) -> Outcome<()> {
        Ok(())
    }

    fn variant(&mut self, name: &Arc<str>, data: Value) -> Outcome<Value> {
        Ok(Value::Variant { name: Arc::clone(name), data: Some(Box::new(data)) })
    }
}
