//! The encoded arguments of a method, or fields of an event: tuples in the layout of C.
//!
//! This file proves the contract of [`Payload`] once, for all of them.

use super::{Coded, Fact, Message, Payload, Tail};

/// The description of the field with this number.
#[expect(clippy::indexing_slicing, reason = "evaluated when it is compiled, where it is used")]
const fn fact<P: Payload>(field: usize) -> Fact<P> {
    P::FACTS[field]
}

macro_rules! args {
    ($($name:ident: $($ty:ident $at:tt)*;)*) => {$(
        /// A number of arguments, laid out as the fields of a `repr(C)` struct.
        #[doc(hidden)]
        #[derive(Debug)]
        #[repr(C)]
        pub struct $name<$($ty),*>($(pub $ty),*);

        // SAFETY: the facts cover all of its fields: a field that is missing in the list of this macro is missing in
        // the struct. The witness of each type proves that it is a message. So the bytes between the fields are gaps,
        // and bytes that are valid for each field are valid for the whole.
        #[diagnostic::do_not_recommend]
        unsafe impl<$($ty: Message),*> Payload for $name<$($ty),*> {
            const FACTS: &'static [Fact<Self>] = {
                let _this = Self::THIS;
                let mut room = _this.room();
                let _start = _this.start(&raw mut room);
                &[$({
                    // SAFETY: `_start` points to room for the whole, which contains the field.
                    let field = unsafe { &raw mut (*_start).$at };
                    // SAFETY: `_start` does as above, and `field` was made from it just now.
                    unsafe { _this.field(_start, field, $ty::WITNESS) }
                }),*]
            };
            const ANY_BITS: bool = true $(&& $ty::ANY_BITS)*;
            // Only the last argument can have appended fields, which is checked: nothing behind it can move.
            const EXTENSIBLE: bool = false $(|| $ty::EXTENSIBLE)*;
            // If one of them is coded, all go one by one.
            const CODED: Option<Coded<Self>> = if false $(|| $ty::CODED.is_some())* {
                Coded::new(
                    |_args, _to| {$(const { fact::<Self>($at) }.put(&_args.$at, _to);)*},
                    |_bytes| Some(Self($(const { fact::<Self>($at) }.take(_bytes)?),*)),
                )
            } else {
                None
            };

            #[inline(always)]
            fn is_valid(_bytes: &[u8]) -> bool {
                true $(&& const { fact::<Self>($at) }.is_valid(_bytes))*
            }

            fn append(_tail: &mut Tail<'_>) {
                $($ty::append(&mut const { fact::<Self>($at) }.within(_tail));)*
            }
        }
    )*};
}

/// Passes the arguments of each number, from one on, to a macro: their type, and their type parameters with the numbers
/// of the fields.
macro_rules! each_number_of_args {
    ($macro:ident) => {
        $macro! {
            Args1: A 0;
            Args2: A 0 B 1;
            Args3: A 0 B 1 C 2;
            Args4: A 0 B 1 C 2 D 3;
            Args5: A 0 B 1 C 2 D 3 E 4;
            Args6: A 0 B 1 C 2 D 3 E 4 F 5;
            Args7: A 0 B 1 C 2 D 3 E 4 F 5 G 6;
            Args8: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7;
            Args9: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8;
            Args10: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9;
            Args11: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10;
            Args12: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11;
            Args13: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 M 12;
            Args14: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 M 12 N 13;
            Args15: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 M 12 N 13 O 14;
            Args16: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 M 12 N 13 O 14 P 15;
        }
    };
}
pub(super) use each_number_of_args;

args! {
    Args0: ;
}
each_number_of_args!(args);

#[cfg(test)]
mod tests {
    use core::mem::offset_of;

    use super::*;
    use crate::message::Proven;

    #[test]
    fn arguments_lie_as_the_fields_of_a_struct_do_and_gaps_are_no_part_of_them() {
        type Args = Args4<u8, u32, bool, u64>;
        let () = Proven::<Args>::OK;
        let wire_sizes: Vec<_> = Args::FACTS.iter().map(|fact| fact.extent()).collect();
        assert_eq!(wire_sizes, [(0, 1), (4, 4), (8, 1), (16, 8)]);
        assert_eq!(offset_of!(Args, 3), 16);
        let (ints, flag) = (<Args2<u8, u64> as Payload>::ANY_BITS, <Args2<u8, bool> as Payload>::ANY_BITS);
        assert!(ints && !flag);
    }

    #[test]
    fn bytes_are_arguments_if_each_field_is_its_type() {
        type Args = Args3<u8, bool, char>;
        let mut bytes = [0xFF; size_of::<Args>()];
        bytes[1] = 1;
        bytes[4..8].copy_from_slice(&u32::from('x').to_ne_bytes());
        assert!(Args::is_valid(&bytes));
        bytes[1] = 2;
        assert!(!Args::is_valid(&bytes));
        assert!(Args0::is_valid(&[]) && Args0::FACTS.is_empty());
    }
}
