//! A host and a client of a channel with bulk data.

use memorypipe_tests::bulk_channel::{Curator, GalleryClient, GalleryHost};
use memorypipe_tests::options::Options;
use memorypipe_tests::outcome;

pub(crate) fn host(options: &Options) {
    let mut builder = options.host::<GalleryHost>();
    if let Some(bytes) = options.get("bulk") {
        builder = builder.bulk_memory(bytes);
    }
    let mut host = outcome::value(builder.create());
    let stopper = host.stopper();
    println!("ready");
    outcome::in_background(move |_| stopper.stop());
    println!("{}", outcome::line(host.serve(&mut Curator::default())));
}

/// Holds a loan and a view without end, and reports it.
pub(crate) fn client(options: &Options) {
    let gallery: GalleryClient = outcome::value(options.client().attach());
    println!("attached {}", gallery.link.peer().pid);
    let mut loan = outcome::value(gallery.sum_loan(100));
    loan[0].x = 1;
    let (_, view) = outcome::value(gallery.count_view(7, 100));
    println!("holds {} {}", loan.len(), view.len());
    outcome::orders().for_each(drop);
}
