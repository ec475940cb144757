//! A build that has nothing to do: where no file of the site, nothing that was asked and nothing in the output is other
//! than at the end of the last build, that build's words are said again, and nothing is read.
//!
//! Comes in: the request, the files, the output folder. Goes out: what the last build came to, or the files back. What
//! was kept lies in `.impactbook/builds/` of the site, sealed by its own hash; it may be deleted at any time, and is
//! passed over where anything about it is in doubt.

use std::collections::BTreeSet;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use crate::base::pack;
use crate::base::pack::Packs;
use crate::base::pack::Unpacker;
use crate::base::pack::packs;
use crate::diagnostics::print::Located;
use crate::inputs::area::Area;
use crate::inputs::changed::Stamp;
use crate::inputs::file::InputFile;
use crate::inputs::file::Inputs;
use crate::inputs::state::Moment;
use crate::inputs::state::State;
use crate::pipeline::Checked;
use crate::pipeline::Request;
use crate::pipeline::Share;
use crate::pipeline::Withheld;
use crate::pipeline::again::Before;
use crate::pipeline::again::Grounds;
use crate::pipeline::site::Site;
use crate::portfolio::link::former;
use crate::publish::Former;
use crate::publish::How;
use crate::publish::Options;
use crate::publish::Written;
use crate::publish::cache::Cache;
use crate::publish::list::List;
use crate::publish::seal::Seal;
use crate::records::load;

/// What the end of a build came to.
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
    grounds: Grounds,
    linked: Stock,
}

impl Last {
    fn write(&self, to: &mut dyn Write) -> io::Result<()> {
        let Self { asked, program, content, output, problems, pages, withheld, grounds, linked } = self;
        pack::write(asked, to)?;
        pack::write(program, to)?;
        pack::write(content, to)?;
        pack::write(output, to)?;
        // As other programs are told of them: there are mostly few.
        pack::write(&serde_json::to_string(problems)?, to)?;
        pack::write(pages, to)?;
        pack::write(withheld, to)?;
        pack::write(grounds, to)?;
        pack::write(linked, to)
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let from = &mut Unpacker { bytes, home: Arc::default() };
        Some(Self {
            asked: Packs::unpack(from)?,
            program: Packs::unpack(from)?,
            content: Packs::unpack(from)?,
            output: Packs::unpack(from)?,
            problems: serde_json::from_str(&String::unpack(from)?).ok()?,
            pages: Packs::unpack(from)?,
            withheld: Packs::unpack(from)?,
            grounds: Packs::unpack(from)?,
            linked: Packs::unpack(from)?,
        })
    }
}

/// The projects that were kept as they were linked.
#[derive(Debug, Clone)]
struct Stock {
    /// The mark of what was asked of which program, and of the state of the site, of which they came.
    of: [u8; blake3::OUT_LEN],
    /// The files that changed since then.
    others: BTreeSet<Box<str>>,
}

packs!(struct Stock { of, others });

/// Where more files changed since projects were kept, they are kept anew.
const MANY: usize = 256;

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
    /// What the files were at the end of the last build.
    former: Option<State>,
    /// The last build, where only files changed since whose reach is known.
    before: Option<Before>,
    /// Of which state projects were kept, where they can be taken from there, and these.
    linked: Option<Stock>,
    projects: Option<former::Former>,
}

/// What the last build kept.
pub(super) struct Kept {
    last: Last,
    projects: Option<former::Former>,
}

impl Same {
    /// Nothing is looked at yet.
    pub(super) fn of(request: &Request, output: &Path, options: &Options) -> Self {
        let Request { root, today, drafts, strict, base_url, unpacked: _ } = request;
        let shard = options.shard.map(|shard| shard.to_string()).unwrap_or_default();
        let cache = Cache::new(root.join(".impactbook/builds"), options.former == Former::Trusted);
        Self {
            cache,
            asked: format!("{today} {drafts} {strict} {base_url:?} {shard}"),
            output: output.to_owned(),
            options: *options,
            program: std::env::current_exe().ok().and_then(|path| Stamp::at(&path)),
            moment: None,
            former: None,
            before: None,
            linked: None,
            projects: None,
        }
    }

    /// True where the last build may have kept something, with which the stamps of the files can be compared.
    pub(super) fn expects(&self) -> bool {
        self.name().is_some_and(|name| self.cache.holds(&name))
    }

    /// Must come before the stamps of the files are noted, and before any is read.
    pub(super) fn begin(&mut self) {
        self.moment = self.cache.moment();
    }

    /// The projects as they were linked, but for those of the `inputs` that changed since; they are read where there are none.
    pub(super) fn projects(&mut self, inputs: &Inputs) -> Option<former::Former> {
        let (linked, kept) = self.linked.take().zip(self.projects.take())?;
        let kept = kept.without(&linked.others, inputs)?;
        self.linked = Some(linked);
        Some(kept)
    }

    /// Where the next build will know what this one came to: the last build, where only files changed since whose reach
    /// is known.
    pub(super) fn before(&mut self) -> Option<Option<Before>> {
        self.moment.map(|_| self.before.take())
    }

    /// What the last build came to, where nothing is other than at its end; else the files. Where something was `kept`,
    /// their stamps must have been noted.
    pub(super) fn unchanged(
        &mut self,
        mut inputs: Inputs,
        kept: Option<Kept>,
    ) -> Result<(Checked, Written), Inputs> {
        if self.moment.is_some() {
            inputs.note_hashes();
        }
        let Some(Kept { last, projects }) = kept else { return Err(inputs) };
        match inputs.changed_since(&last.content) {
            Some(changed) if changed.is_empty() && self.stands(&last) => {}
            Some(changed) => {
                let may = changed.iter().all(|file| is_of_projects_or_text(file));
                let of_projects = changed.iter().filter(|file| file.area == Area::Projects);
                let mut linked = last.linked.clone();
                linked.others.extend(of_projects.map(|file| Box::from(&*file.path)));
                self.projects = projects;
                self.linked = Some(linked).filter(|linked| may && linked.others.len() <= MANY);
                let changed = changed.into_iter().map(|file| Arc::clone(&file.path)).collect();
                let Last { grounds, output, content, .. } = last;
                // They are of the same names, or nobody could tell which of them changed.
                self.former = Some(content);
                self.before = may.then_some(Before { changed, grounds, output });
                return Err(inputs);
            }
            None => return Err(inputs),
        }
        let last = self.stamped(last, &inputs);
        let (files, bytes) = (last.output.files(), last.output.bytes());
        let written = Written {
            files,
            made: 0,
            changed: 0,
            unchanged: files,
            removed: 0,
            bytes,
            how: How::Untouched,
            list: self.options.list.then(List::default),
        };
        let Last { problems, pages, withheld, .. } = last;
        let read = Share { part: 0, of: load::files_of_projects(&inputs).count() };
        let (untranslated, timings) = (Vec::new(), Vec::new());
        Ok((Checked { problems, refused: false, read, pages, withheld, untranslated, timings }, written))
    }

    /// What was kept, where the same was asked of the same program.
    pub(super) fn last(&self) -> Option<Kept> {
        let name = self.name()?;
        let last = Last::read(&self.cache.kept(&name)?)?;
        if last.asked != self.asked || self.program? != last.program {
            return None;
        }
        let projects = self.cache.kept(&stock(&name));
        let projects = projects.and_then(|bytes| former::Former::read(bytes, &last.linked.of));
        Some(Kept { last, projects })
    }

    /// True where the output is as it was.
    fn stands(&self, last: &Last) -> bool {
        Seal::of(&self.output, &self.options).is_some_and(|output| output == last.output)
    }

    /// What was kept, with the stamps that the files have now: files may have been written again as they were, and the
    /// next build need not read them to know so.
    fn stamped(&self, last: Last, inputs: &Inputs) -> Last {
        if inputs.are_as_known() {
            return last;
        }
        let content = self.moment.as_ref().and_then(|moment| inputs.state(moment, Some(&last.content)));
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

    /// The state of the files, once all of them have been read; `None` where nothing can be kept.
    pub(super) fn state(&self, inputs: &Inputs) -> Option<State> {
        inputs.state(&self.moment?, self.former.as_ref())
    }

    /// Keeps what a build came to that has just been written, and by what that is known. Where it cannot be kept, the next
    /// build does everything.
    pub(super) fn keep(
        &self,
        site: &Site,
        checked: &Checked,
        (output, grounds, content): (Seal, Grounds, State),
    ) -> Option<()> {
        let last = Last {
            asked: self.asked.clone(),
            program: self.program?,
            linked: self.linked.clone().map_or_else(|| self.keep_projects(site, &content), Some)?,
            content,
            output,
            problems: checked.problems.clone(),
            pages: checked.pages,
            withheld: checked.withheld,
            grounds,
        };
        self.put(&last)
    }

    /// Keeps the projects as they are linked now.
    fn keep_projects(&self, site: &Site, content: &State) -> Option<Stock> {
        let asked = format!("{} {:?} {:?}", self.asked, self.program?, content.mark());
        let of = *blake3::hash(asked.as_bytes()).as_bytes();
        let linked = (&site.portfolio, &site.sightings);
        let found = [&site.found.read[..], &site.found.linked[..]];
        let write = |file: &mut dyn Write| former::write(file, &of, linked, (&site.inputs, found));
        self.cache.keep_written(&stock(&self.name()?), write);
        Some(Stock { of, others: BTreeSet::new() })
    }

    fn put(&self, last: &Last) -> Option<()> {
        self.cache.keep_written(&self.name()?, |file| last.write(file));
        Some(())
    }
}

/// The name under which the projects are kept, by that of the build.
fn stock(name: &str) -> String {
    format!("{name}.projects")
}

/// True of files whose change reaches only pages that were made from them, unless the ground of the site moves with it:
/// records of projects, and texts.
fn is_of_projects_or_text(file: &InputFile) -> bool {
    match file.area {
        Area::Projects => !file.is_mapping(),
        Area::Towns | Area::Programmes | Area::Stories | Area::Reports | Area::Pages => file.ending() == "md",
        _ => false,
    }
}
