//! The link of the moment of a client that reconnects.
//!
//! A call, or the pending reply of a stream, keeps the link that it uses. When the client attaches again, the link is
//! replaced, and the old one ends with the last that keeps it.

use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;
use std::rc::Rc;

use crate::client::Link;

/// The link of the moment.
pub(super) struct Current<C>(RefCell<Rc<Link<C>>>);

/// A link that a call or a stream keeps.
pub struct HeldLink<'l, C> {
    link: Rc<Link<C>>,
    of: PhantomData<&'l Current<C>>,
}

// SAFETY: moving a `Current` to another thread moves its link, which is `Send` as the bound says, and one owner of the
// count of the `Rc`. Every other owner is in a `HeldLink<'l, _>`, which borrows the `Current` for `'l` and is not `Send`
// itself, as it contains an `Rc`. So while the `Current` is moved there is no other owner, save one that was forgotten
// and never touches the count again. A `Current` is not `Sync`, as it contains a `RefCell`.
unsafe impl<C> Send for Current<C> where Link<C>: Send {}

static_assertions::assert_impl_all!(Link<()>: Send);
static_assertions::assert_not_impl_any!(Current<()>: Sync);
static_assertions::assert_not_impl_any!(HeldLink<'static, ()>: Send, Sync);

impl<C> Current<C> {
    pub(super) fn new(link: Link<C>) -> Current<C> {
        Current(RefCell::new(Rc::new(link)))
    }

    pub(super) fn held(&self) -> HeldLink<'_, C> {
        HeldLink { link: Rc::clone(&self.0.borrow()), of: PhantomData }
    }

    pub(super) fn replace(&self, link: Link<C>) {
        let last = self.0.replace(Rc::new(link));
        drop(last);
    }
}

impl<C> Deref for HeldLink<'_, C> {
    type Target = Link<C>;

    fn deref(&self) -> &Link<C> {
        &self.link
    }
}

impl<C> fmt::Debug for HeldLink<'_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.link, f)
    }
}
