//! The areas of the content: what a file is, by the folder that it lies in.

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// `content/site.yaml`.
    Site,
    /// `content/organisations/`.
    Organisations,
    /// `content/towns/`.
    Towns,
    /// `content/programmes/`.
    Programmes,
    /// `content/projects/`.
    Projects,
    /// `content/people/`, or the folder that `site.yaml` names.
    People,
    /// `content/stories/`.
    Stories,
    /// `content/reports/`.
    Reports,
    /// `content/pages/`.
    Pages,
    /// `content/measures.yaml`.
    Measures,
    /// `content/sources.yaml`.
    Sources,
    /// `content/rates.yaml`.
    Rates,
    /// `content/changes.yaml`.
    Changes,
    /// `content/images/`.
    Images,
    /// `content/images.yaml`: what is said of them.
    Pictures,
    /// `content/maps/`: the site's own outlines.
    Maps,
    /// `content/releases/`: what was frozen.
    Releases,
    /// `themes/`.
    Themes,
}

impl Area {
    /// The folders of `content` with what they hold and the endings that are read there.
    pub const FOLDERS: &'static [(&'static str, Self, &'static [&'static str])] = &[
        ("organisations", Self::Organisations, &["yaml", "md", "csv", "jsonl"]),
        ("towns", Self::Towns, &["yaml", "md", "csv", "jsonl"]),
        ("programmes", Self::Programmes, &["yaml", "md", "csv", "jsonl"]),
        ("projects", Self::Projects, &["yaml", "md", "csv", "jsonl"]),
        ("people", Self::People, &["yaml"]),
        ("stories", Self::Stories, &["md"]),
        ("reports", Self::Reports, &["md"]),
        ("pages", Self::Pages, &["md"]),
        ("images", Self::Images, &["jpg", "jpeg", "png", "webp", "svg"]),
        ("maps", Self::Maps, &["geojson"]),
        ("releases", Self::Releases, &[]),
    ];

    /// The files that stand directly in `content`.
    pub const FILES: &'static [(&'static str, Self)] = &[
        ("site.yaml", Self::Site),
        ("measures.yaml", Self::Measures),
        ("sources.yaml", Self::Sources),
        ("rates.yaml", Self::Rates),
        ("changes.yaml", Self::Changes),
        ("images.yaml", Self::Pictures),
    ];
}
