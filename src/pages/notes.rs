//! What must be said beside a number, in words: notes, reasons, methods, how far it can be checked.
//!
//! Figures are typed; here they speak. Nothing is worked out but which sentence fits.

mod findings;
mod reasons;
#[cfg(test)]
pub(super) mod tests;

use std::collections::BTreeSet;

use crate::base::html::escaped;

use crate::base::value::Known;
use crate::base::value::Missing;
use crate::base::value::Value;
use crate::figures::agreement::agree;
use crate::figures::behind::Detailed;
use crate::figures::figure::Evidence;
use crate::figures::figure::Figure;
use crate::figures::figure::Item;
use crate::figures::figure::Line;
use crate::figures::figure::Method;
use crate::figures::figure::Note;
use crate::figures::figure::Record;
use crate::figures::key::FigureKey;
use crate::figures::ratio::Ratio;
use crate::pages::writer::Writer;
use crate::portfolio::selection::Basis;
use crate::theme::views::parts;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

/// How many names stand in a sentence before "and 3 more".
const NAMES: usize = 3;

/// What stands beside a number.
impl Writer<'_> {
    /// The one remark that must stand right beside a number, if any: sources differ, a missing part, an outcome that
    /// nobody published.
    pub fn first_remark(&self, figure: &Figure) -> Option<String> {
        let urgent = |note: &&Note| match note {
            Note::SourcesDiffer => Some(0),
            Note::OutcomeNotPublished => Some(1),
            Note::AddedFromRounds { silent: 1.., .. } => Some(2),
            Note::MissingParts(_) => Some(3),
            Note::AddedFromRounds { counted: 2.., .. } => Some(4),
            Note::Preferred => Some(5),
            _ => None,
        };
        // Where the number itself says it, the remark would only repeat it.
        let said = |note: &&Note| match note {
            Note::SourcesDiffer => figure.value == Ok(Value::Missing(Missing::SourcesDiffer)),
            Note::OutcomeNotPublished => figure.value == Ok(Value::Missing(Missing::OutcomeNotPublished)),
            _ => false,
        };
        figure
            .notes
            .iter()
            .filter(|note| urgent(note).is_some() && !said(note))
            .min_by_key(urgent)
            .map(|note| self.note(note, figure))
    }

    /// All notes about a number.
    pub fn notes(&self, figure: &Figure) -> Vec<parts::Note> {
        // One round alone is not a sum, and the method says where it stands.
        let alone = |note: &&Note| matches!(note, Note::AddedFromRounds { counted: 0..=1, silent: 0 });
        let notes = figure.notes.iter().filter(|note| !alone(note));
        notes.map(|note| self.plain_note(&self.note(note, figure))).collect()
    }

    /// A sentence as a note about the whole.
    pub fn plain_note(&self, text: &str) -> parts::Note {
        parts::Note { html: escaped(text), ..parts::Note::default() }
    }

    /// A note in words, where no figure stands beside it: beneath a chart or a table.
    pub fn note_words(&self, note: &Note) -> Option<String> {
        Some(self.note_about(note, None))
    }

    /// A note about a figure, in words.
    pub fn note(&self, note: &Note, figure: &Figure) -> String {
        self.note_about(note, Some(figure))
    }

    fn note_about(&self, note: &Note, figure: Option<&Figure>) -> String {
        match note {
            Note::MissingParts(missing) => self.missing_parts(missing, figure),
            Note::InferredYears(count) => self.say_count("f_note_inferred_years", *count),
            Note::UncertainYears(count) => self.say_count("f_note_uncertain_years", *count),
            Note::CountedInSeveral(count) => self.say_count("f_note_counted_in_several", *count),
            Note::MayRepeat => self.t("measure_repeat"),
            Note::AddedFromRounds { counted, silent: 0 } => self.say_count("f_note_rounds", *counted),
            Note::AddedFromRounds { counted, silent } => {
                let rounds = self.say_count("f_note_rounds_head", *counted);
                self.say_count_with("f_note_rounds_silent", *silent, &[("rounds", Arg::Text(&rounds))])
            }
            Note::SourcesDiffer => self.t("f_note_sources_differ"),
            Note::Preferred => self.t("f_note_preferred"),
            Note::OutcomeNotPublished => match figure.and_then(|figure| figure.key.when.period()) {
                Some(period) => {
                    let during = self.words.during(period);
                    self.words.say("f_note_outcome", &[("during", Arg::Text(&during))])
                }
                None => self.t("f_note_outcome_undated"),
            },
            Note::ExcerptOnly => self.t("f_note_excerpt"),
            Note::Shares => self.t("f_note_shares"),
            Note::SeveralFunders(funders) => {
                let names: Vec<String> = funders
                    .iter()
                    .map(|key| self.name(&self.portfolio().organisations[*key].name).text)
                    .collect();
                let names = self.words.list(&names);
                self.words.say("f_note_several_funders", &[("names", Arg::Text(&names))])
            }
            Note::StatedTotal => self.t("f_note_stated_total"),
            Note::TownsTogether => self.t("f_note_together"),
            Note::OverlapsNotAdded(count) => self.say_count("f_note_overlaps", *count),
            Note::PartlyKnownYear(year) => {
                let year = self.words.year(*year);
                self.words.say("f_note_year", &[("year", Arg::Text(&year))])
            }
        }
    }

    fn missing_parts(&self, missing: &[(Missing, usize)], figure: Option<&Figure>) -> String {
        let count = missing.iter().map(|(_, count)| count).sum();
        let why = |missing: &Missing| match missing {
            Missing::NotQuantified(_) => self.t("f_missing_in_words"),
            other => self.words.missing_words(other),
        };
        let reasons: Vec<String> = match missing {
            [(only, _)] => vec![why(only)],
            several => several
                .iter()
                .map(|(missing, count)| {
                    let why = why(missing);
                    self.say_count_with("f_missing_counted", *count, &[("why", Arg::Text(&why))])
                })
                .collect(),
        };
        let text = self.say_count_with("f_note_missing", count, &[("why", Arg::Text(&reasons.join(", ")))]);
        if figure.is_none_or(|figure| figure.known().is_none()) {
            return text;
        }
        format!("{text} {}", self.t("f_note_missing_minimum"))
    }

    /// A count in a sentence with other words: `$count` and `$printed`, and what else the sentence needs.
    pub fn say_count_with(&self, key: &str, count: usize, others: &[(&str, Arg<'_>)]) -> String {
        let printed = self.words.count(count);
        let mut arguments = vec![
            ("count", Arg::Count(i64::try_from(count).unwrap_or(i64::MAX))),
            ("printed", Arg::Text(&printed)),
        ];
        arguments.extend_from_slice(others);
        self.words.say(key, &arguments)
    }
}

/// How a number was made, and how far it can be checked.
impl Writer<'_> {
    /// How a number was made, in a sentence or a few.
    pub fn method_text(&self, figure: &Detailed) -> String {
        let mut sentences: Vec<String> = Vec::new();
        if let Err(refusal) = &figure.value {
            let why = self.refusal_sentence(refusal);
            sentences.push(self.words.say("f_method_no_total", &[("why", Arg::Text(&sentence(&why)))]));
        } else {
            sentences.extend(self.how(figure));
        }
        if matches!(figure.method, Method::Sum | Method::Latest) {
            let without = figure.lines.iter().filter(|line| is_open(line)).count();
            if without > 0 {
                sentences.push(self.say_count("f_method_without_number", without));
            }
            if figure.lines.iter().any(|line| line.share.is_some() && line.left_out.is_none()) {
                sentences.push(self.t("f_method_share"));
            }
        }
        let left_out = figure.behind.lines() - figure.counted();
        if left_out > 0 && figure.method != Method::Stated {
            sentences.push(self.say_count("f_method_left_out", left_out));
        }
        sentences.join(" ")
    }

    fn how(&self, figure: &Detailed) -> Vec<String> {
        match figure.method {
            Method::Sum if figure.key.basis == Basis::Stated && figure.lines.len() == 1 => {
                vec![self.stated_text(figure)]
            }
            Method::Sum | Method::Latest => {
                let parts: Vec<&Line> = figure
                    .lines
                    .iter()
                    .filter(|line| line.left_out.is_none() && line.value.known().is_some())
                    .collect();
                if parts.is_empty() {
                    return vec![self.t("f_method_sum_none")];
                }
                let key = match figure.method {
                    Method::Latest => "f_method_latest",
                    _ => "f_method_sum",
                };
                let from = self.from(&parts);
                vec![self.words.say(key, &[("from", Arg::Text(&from))])]
            }
            Method::Count => vec![self.say_count("f_method_count", figure.counted())],
            Method::Ratio => {
                figure.ratio.as_ref().map(|ratio| self.ratio_text(ratio, &figure.key)).unwrap_or_default()
            }
            Method::Stated => vec![self.stated_text(figure)],
        }
    }

    /// What was added up: `9 project records`; where records have several of the numbers, `9 numbers in 8 records`.
    fn from(&self, parts: &[&Line]) -> String {
        let kind = kind_of(parts);
        let within = match kind {
            "f_from_projects" => "f_from_in_projects",
            "f_from_records" => "f_from_in_records",
            _ => return self.say_count(kind, parts.len()),
        };
        let records = parts.iter().map(|part| part.record).collect::<BTreeSet<_>>().len();
        if records == parts.len() {
            return self.say_count(kind, records);
        }
        let records = self.say_count(within, records);
        self.say_count_with("f_from_numbers", parts.len(), &[("records", Arg::Text(&records))])
    }

    /// A ratio with its two numbers, in sentences.
    fn ratio_text(&self, ratio: &Ratio, key: &FigureKey) -> Vec<String> {
        let (first, second) = self.ratio_sides(ratio, key);
        let divided =
            self.words.say("f_method_ratio", &[("first", Arg::Text(&first)), ("second", Arg::Text(&second))]);
        let mut sentences = vec![sentence(&divided)];
        if !ratio.numerator.is_exact() || !ratio.denominator.is_exact() {
            sentences.push(self.t("f_method_ratio_bound"));
        }
        if !ratio.ranked {
            sentences.push(self.t("f_method_ratio_not_ranked"));
        }
        sentences
    }

    /// The two numbers of a ratio in plain words: `more than 160 jobs`, `88 projects`.
    fn ratio_sides(&self, ratio: &Ratio, key: &FigureKey) -> (String, String) {
        let money = FigureKey { per: None, ..key.clone() };
        let below = FigureKey { measure: key.per.unwrap_or(key.measure), currency: None, ..money.clone() };
        (self.known_text(&ratio.numerator, &money), self.known_text(&ratio.denominator, &below))
    }

    /// A number in plain words, with the unit of a figure.
    pub fn known_text(&self, known: &Known, key: &FigureKey) -> String {
        let unit = &self.portfolio().measures[key.measure].unit;
        self.words.known(known, unit, key.currency, Style::Full).plain()
    }

    fn stated_text(&self, figure: &Figure) -> String {
        if figure.sources.is_empty() {
            return self.t("f_method_stated_nobody");
        }
        let mut names: Vec<String> = Vec::new();
        for source in &figure.sources {
            let name = self.publisher(*source);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        if names.len() > NAMES {
            let rest = names.split_off(NAMES).len();
            names.push(self.say_count("f_and_more", rest));
        }
        let names = self.words.list(&names);
        self.words.say("f_method_stated", &[("sources", Arg::Text(&names))])
    }

    /// How far a number can be checked, in a sentence.
    pub fn evidence(&self, figure: &Figure) -> String {
        match figure.evidence {
            Evidence::Rows if figure.method == Method::Count => self.t("f_check_count"),
            Evidence::Rows => self.t("f_check_rows"),
            Evidence::Parts => self.t("f_check_parts"),
            Evidence::TwoSources => self.say_count("f_check_sources", figure.sources.len().max(2)),
            Evidence::OneSource => self.t("f_check_one"),
            Evidence::Excerpt => self.t("f_check_excerpt"),
            Evidence::Unsourced => self.t("f_check_nobody"),
        }
    }

    /// For how many of the projects concerned there is a number; empty for what is only stated.
    pub fn coverage(&self, figure: &Figure) -> String {
        let Some(coverage) = self.book.figures.coverage(self.portfolio(), figure) else {
            return String::new();
        };
        let part = self.words.count(coverage.with_record);
        let key = match coverage.with_record {
            0 => "f_coverage_none",
            with_record if with_record >= coverage.of => "f_coverage_all",
            _ => "f_coverage",
        };
        self.say_count_with(key, coverage.of, &[("part", Arg::Text(&part))])
    }

    /// Whether what is stated and what the records add up to agree, in a sentence; empty where there is only one.
    pub fn agreement(&self, figure: &Figure) -> String {
        if figure.notes.contains(&Note::SourcesDiffer) {
            return self.t("f_agree_differ");
        }
        if figure.notes.contains(&Note::Preferred) {
            return self.t("f_agree_preferred");
        }
        let other = FigureKey {
            basis: match figure.key.basis {
                Basis::Computed => Basis::Stated,
                Basis::Stated => Basis::Computed,
            },
            ..figure.key.clone()
        };
        let figures = self.book.figures;
        let beside = figures.beside(self.portfolio(), &figure.key).contains(&other);
        let other = beside.then(|| figures.figure(self.portfolio(), &other)).flatten();
        let Some(other) = other else { return String::new() };
        let (stated, records) = match figure.key.basis {
            Basis::Computed => (&other, figure),
            Basis::Stated => (figure, &other),
        };
        self.t(match (stated.known(), records.known()) {
            (Some(said), Some(summed)) => agreement_key(said, summed, figure.whole_things),
            _ => return String::new(),
        })
    }
}

/// The sentence that fits a stated number and what the records add up to.
fn agreement_key(stated: &Known, records: &Known, whole_things: bool) -> &'static str {
    // Records that are known to be incomplete agree with almost anything; that they hold a part says more.
    let least = records.upper(whole_things).is_none() && records.lower(whole_things).is_some();
    if least && records.number < stated.number {
        "agree_part"
    } else if agree(stated, records, whole_things) {
        "agree_yes"
    } else if records.number < stated.number {
        "agree_part"
    } else {
        "f_agree_exceed"
    }
}

/// A line that belongs to the number but has none itself.
fn is_open(line: &Line) -> bool {
    line.left_out.is_none() && line.value.known().is_none()
}

/// What lines are called together.
fn kind_of(lines: &[&Line]) -> &'static str {
    let all = |test: fn(&Line) -> bool| lines.iter().all(|line| test(line));
    if all(|line| matches!(line.item, Item::Grant(_))) {
        "f_from_grants"
    } else if all(|line| matches!(line.record, Record::Round(..))) {
        "f_from_rounds"
    } else if all(|line| matches!(line.record, Record::Project(_))) {
        "f_from_projects"
    } else {
        "f_from_records"
    }
}

/// A text as a sentence: with a full stop, and a capital at its beginning.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let stop = if text.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    format!("{}{}{stop}", first.to_uppercase(), letters.as_str())
}
