//! Making the files of a site, for whoever writes them.
//!
//! Comes in: a site that is laid out, and what is known of the last build. Goes out: the bytes of each file that is asked
//! for, and a rest between stretches, in which projects of a very large site are packed up again.

use std::sync::Arc;

use crate::pages::book::Book;
use crate::pages::embed::Heights;
use crate::pages::plan::Plan;
use crate::pages::render;
use crate::pipeline::again::Again;
use crate::pipeline::darkroom::Darkroom;
use crate::pipeline::progress::Progress;
use crate::pipeline::site::LaidOut;
use crate::pipeline::site::Site;
use crate::publish::Maker;
use crate::theme::problem::ThemeProblem;

/// The files of a site that are to be made.
pub(super) struct Making<'s> {
    /// What they are made from.
    pub(super) site: &'s mut Site,
    /// Which there are.
    pub(super) laid_out: &'s LaidOut,
    /// Their places in the plan.
    pub(super) places: &'s [u32],
    /// What is known of the last build.
    pub(super) again: Option<&'s Again>,
    /// Where pictures are made.
    pub(super) darkroom: &'s Darkroom,
    /// How high embedded pages are, as far as that is still known.
    pub(super) heights: Heights,
    /// Who is told how far it has come.
    pub(super) progress: Arc<Progress>,
}

impl Making<'_> {
    /// Calls `then` with what the files are made from.
    pub(super) fn with_book<T>(&self, then: impl FnOnce(&Book<'_>, &Plan) -> T) -> T {
        let LaidOut { theme, plan, .. } = self.laid_out;
        self.site.with_heights(theme, &self.site.inputs, &self.heights, |book| then(book, plan))
    }

    fn bytes(&self, place: usize) -> Result<Vec<u8>, ThemeProblem> {
        self.with_book(|book, plan| {
            if let Some(drawing) = render::drawing(book, plan, place) {
                Ok(self.darkroom.png(&drawing))
            } else if let Some((negative, size)) = render::negative(book, plan, place) {
                Ok(self.darkroom.photograph(&negative, size))
            } else {
                render::render(book, plan, place)
            }
        })
    }
}

impl Maker for Making<'_> {
    type Bytes = Vec<u8>;
    type Why = ThemeProblem;

    fn make(&self, at: usize) -> Result<Vec<u8>, ThemeProblem> {
        let place = self.places[at] as usize;
        let bytes = match self.again {
            Some(again) => again.make(at, || self.bytes(place)),
            None => self.bytes(place),
        };
        self.progress.one();
        bytes
    }

    fn rest(&mut self) {
        self.site.portfolio.projects.pack_up();
    }
}
