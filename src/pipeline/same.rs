//! A build that has nothing to do: where no file of the site, nothing that was asked and nothing in the output is other
//! than at the end of the last build, that build's words are said again, and nothing is read.
//!
//! Comes in: the request, the files, the output folder. Goes out: what the last build came to, or the files back. What
//! was kept lies in `.impactbook/builds/` of the site, sealed by its own hash; it may be deleted at any time, and is
//! passed over where anything about it is in doubt.

use std::path::Path;
use std::path::PathBuf;

use serde::Deserialize;
use serde::Serialize;

use crate::diagnostics::print::Located;
use crate::inputs::changed::Stamp;
use crate::inputs::file::Inputs;
use crate::inputs::state::Moment;
use crate::inputs::state::State;
use crate::pipeline::Checked;
use crate::pipeline::Request;
use crate::pipeline::Withheld;
use crate::publish::Former;
use crate::publish::How;
use crate::publish::Options;
use crate::publish::Written;
use crate::publish::cache::Cache;
use crate::publish::list::List;
use crate::publish::seal::Seal;

/// What the end of a build came to.
#[derive(Serialize, Deserialize)]
struct Last {
    /// All of the request and the options that pages and messages depend on.
    asked: String,
    /// The program itself: another one, or one that was written anew, may make other pages.
    program: Stamp,
    content: State,
    output: Seal,
    problems: Vec<Located>,
    pages: usize,
    withheld: Withheld,
}

/// What is known before a build of whether there is anything to do.
pub(super) struct Same {
    cache: Cache,
    asked: String,
    output: PathBuf,
    options: Options,
    /// The program, where it can be looked at.
    program: Option<Stamp>,
    /// Before anything was looked at; `None` where nothing can be kept.
    moment: Option<Moment>,
}

impl Same {
    /// Must come before the stamps of the files are noted.
    pub(super) fn begin(request: &Request, output: &Path, options: &Options) -> Self {
        let Request { root, today, drafts, strict, base_url } = request;
        let shard = options.shard.map(|shard| shard.to_string()).unwrap_or_default();
        let cache = Cache::new(root.join(".impactbook/builds"), options.former == Former::Trusted);
        let moment = cache.moment();
        Self {
            cache,
            asked: format!("{today} {drafts} {strict} {base_url:?} {shard}"),
            output: output.to_owned(),
            options: *options,
            program: std::env::current_exe().ok().and_then(|path| Stamp::at(&path)),
            moment,
        }
    }

    /// What the last build came to, where nothing is other than at its end; else the files, with their stamps noted where
    /// there was something to compare them with.
    pub(super) fn unchanged(&self, mut inputs: Inputs) -> Result<(Checked, Written), Inputs> {
        if self.moment.is_some() {
            inputs.note_hashes();
        }
        let Some(last) = self.last() else { return Err(inputs) };
        inputs.stamp();
        if !self.holds(&last, &inputs) {
            return Err(inputs);
        }
        let last = self.stamped(last, &inputs);
        let (files, bytes) = (last.output.files(), last.output.bytes());
        let written = Written {
            files,
            changed: 0,
            unchanged: files,
            removed: 0,
            bytes,
            how: How::Untouched,
            list: self.options.list.then(List::default),
        };
        let Last { problems, pages, withheld, .. } = last;
        let (untranslated, timings) = (Vec::new(), Vec::new());
        Ok((Checked { problems, refused: false, pages, withheld, untranslated, timings }, written))
    }

    /// What was kept, where the same was asked of the same program.
    fn last(&self) -> Option<Last> {
        let last: Last = serde_json::from_slice(&self.cache.kept(&self.name()?)?).ok()?;
        (last.asked == self.asked && self.program? == last.program).then_some(last)
    }

    /// True where the files and the output are as they were.
    fn holds(&self, last: &Last, inputs: &Inputs) -> bool {
        let output = || Seal::of(&self.output, &self.options);
        inputs.are(&last.content) && output().is_some_and(|output| output == last.output)
    }

    /// What was kept, with the stamps that the files have now: files may have been written again as they were, and the
    /// next build need not read them to know so.
    fn stamped(&self, last: Last, inputs: &Inputs) -> Last {
        if inputs.are_stamped(&last.content) {
            return last;
        }
        let content = self.moment.as_ref().and_then(|moment| inputs.state(moment));
        let Some(content) = content else { return last };
        let last = Last { content, ..last };
        self.put(&last);
        last
    }

    /// The name under which is kept what builds into this folder came to; `None` where there is no such folder.
    fn name(&self) -> Option<String> {
        let place = self.output.canonicalize().ok()?;
        let shard = self.options.shard.map(|shard| shard.to_string()).unwrap_or_default();
        Some(blake3::hash(format!("{} {shard}", place.display()).as_bytes()).to_hex().to_string())
    }

    /// Keeps what a build came to that has just been written, and by what that is known. Where it cannot be kept, the next
    /// build does everything.
    pub(super) fn keep(&self, inputs: &Inputs, checked: &Checked, output: Seal) -> Option<()> {
        let last = Last {
            asked: self.asked.clone(),
            program: self.program?,
            content: inputs.state(&self.moment?)?,
            output,
            problems: checked.problems.clone(),
            pages: checked.pages,
            withheld: checked.withheld,
        };
        self.put(&last)
    }

    fn put(&self, last: &Last) -> Option<()> {
        self.cache.keep(&self.name()?, &serde_json::to_vec(last).ok()?);
        Some(())
    }
}
