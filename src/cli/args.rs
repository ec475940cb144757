//! The arguments of the command line. What each means to do is in the file of its command.

use std::path::PathBuf;

use clap::Args;
use clap::Parser;
use clap::Subcommand;
use clap::ValueEnum;

/// Turns records of funded projects and stories into a public website in which every number opens down to its
/// rows and sources.
///
/// Start with `impactbook new site "My foundation"`, then `impactbook serve`, `impactbook check` and
/// `impactbook build`.
#[derive(Debug, Parser)]
#[command(name = "impactbook", version, max_term_width = 100)]
pub struct Arguments {
    /// The folder of the site (it holds `content/`).
    #[arg(long, global = true, default_value = ".", value_name = "DIR")]
    pub root: PathBuf,

    /// The language of messages.
    #[arg(long, global = true, value_enum, default_value_t = MessageLanguage::En, value_name = "LANG")]
    pub lang: MessageLanguage,

    /// Say nothing but errors.
    #[arg(short, long, global = true)]
    pub quiet: bool,

    /// Say more: notices, and how long each stage took.
    #[arg(short, long, global = true, conflicts_with = "quiet")]
    pub verbose: bool,

    /// Whether messages are coloured.
    #[arg(long, global = true, value_enum, default_value_t = Colour::Auto, value_name = "WHEN")]
    pub color: Colour,

    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write the website into a folder.
    Build(Build),
    /// Show all problems of all files; write nothing.
    Check(Check),
    /// Show the website on this machine, and let open pages follow every change of a file.
    Serve(Serve),
    /// Write starter files with comments that teach.
    New(New),
    /// Freeze what is published, so that others can cite and embed it as it is today.
    Release(Release),
    /// Print a JSON Schema of the records, for editors.
    Schema(Schema),
}

/// `impactbook build`
#[derive(Debug, Args)]
pub struct Build {
    /// Where to write; `output` in the site's folder if not given.
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,

    /// The absolute address of the home page, instead of `base_url` in site.yaml.
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,

    /// Take warnings for errors.
    #[arg(long)]
    pub strict: bool,

    /// Build stories marked `draft: true` as well.
    #[arg(long)]
    pub drafts: bool,

    /// How many threads to use; all cores if not given.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=512))]
    pub jobs: Option<u16>,

    /// Trust nothing from an earlier build, and keep nothing for the next: compare each file with what really stands
    /// in the output.
    #[arg(long)]
    pub no_cache: bool,

    /// Write only one share of the site, as in `2/3`: the second of three. See docs/publishing.md.
    #[arg(long, value_name = "I/N")]
    pub shard: Option<String>,

    /// Name the files that are other than before in FILE, and those that are gone in FILE.removed.
    #[arg(long, value_name = "FILE")]
    pub changed_list: Option<PathBuf>,

    /// Make that list against a copy of the published site's `.impactbook`, and not against the output folder.
    #[arg(long, value_name = "MANIFEST", requires = "changed_list")]
    pub changed_since: Option<PathBuf>,

    /// The day on which consents are looked at (YYYY-MM-DD); today if not given.
    #[arg(long, value_name = "DATE")]
    pub today: Option<String>,
}

/// `impactbook check`
#[derive(Debug, Args)]
pub struct Check {
    /// How to print the problems.
    #[arg(long, value_enum, default_value_t = Format::Human, value_name = "FORMAT")]
    pub format: Format,

    /// Take warnings for errors.
    #[arg(long)]
    pub strict: bool,

    /// Look at stories marked `draft: true` as well.
    #[arg(long)]
    pub drafts: bool,

    /// The day on which consents are looked at (YYYY-MM-DD); today if not given.
    #[arg(long, value_name = "DATE")]
    pub today: Option<String>,
}

/// `impactbook serve`
#[derive(Debug, Args)]
pub struct Serve {
    /// The port; 0 takes any that is free.
    #[arg(long, default_value_t = 8080, value_name = "PORT")]
    pub port: u16,

    /// The address of this machine on which to listen. Other machines are answered only if it is not `127.0.0.1`.
    #[arg(long, default_value = "127.0.0.1", value_name = "HOST")]
    pub host: String,

    /// Open the home page in the browser.
    #[arg(long)]
    pub open: bool,

    /// Show stories marked `draft: true` as well.
    #[arg(long)]
    pub drafts: bool,

    /// The day on which consents are looked at (YYYY-MM-DD); today if not given.
    #[arg(long, value_name = "DATE")]
    pub today: Option<String>,
}

/// `impactbook new`
#[derive(Debug, Args)]
pub struct New {
    /// What to write.
    #[arg(value_enum)]
    pub kind: NewKind,

    /// Its name, as people say it: `"Sunny Bakery"`.
    pub name: String,

    /// A site without the invented records (only with `site`).
    #[arg(long)]
    pub empty: bool,
}

/// `impactbook release`
///
/// Charts, figures and the pages that others embed go into `content/releases/<date>/`, which is committed with the
/// content and published at `/releases/<date>/`. Where a published figure has changed since the last release, its
/// reason must stand in `content/changes.yaml`; the command shows what to write.
#[derive(Debug, Args)]
pub struct Release {
    /// What people call this release: `"Annual report 2026"`.
    pub name: Option<String>,

    /// Take warnings for errors.
    #[arg(long)]
    pub strict: bool,

    /// The day of the release (YYYY-MM-DD); today if not given.
    #[arg(long, value_name = "DATE")]
    pub today: Option<String>,
}

/// `impactbook schema`
#[derive(Debug, Args)]
pub struct Schema {
    /// The kind of record (`project`, `town`…); all of them if not given.
    pub kind: Option<String>,
}

/// What `new` writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum NewKind {
    /// A whole site in a new folder, with invented records to learn from.
    Site,
    /// A programme.
    Programme,
    /// A project.
    Project,
    /// A town.
    Town,
    /// A story.
    Story,
}

/// The language of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum MessageLanguage {
    /// English.
    En,
    /// Russian.
    Ru,
}

/// When to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Colour {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// How `check` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: the line, a caret, what to do.
    Human,
    /// One line each.
    Short,
    /// One JSON array.
    Json,
    /// SARIF 2.1.0, for code-scanning tools.
    Sarif,
    /// GitLab Code Quality.
    Gitlab,
}
