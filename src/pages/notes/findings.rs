//! What was noticed about numbers, in words for readers: always with the innocent reading.

use crate::base::value::Known;
use crate::figures::findings::FindingKind;
use crate::figures::key::FigureKey;
use crate::figures::ratio::Ratio;
use crate::figures::ratio::round;
use crate::pages::writer::Writer;
use crate::theme::words::Arg;
use crate::theme::words::numbers::Style;

impl Writer<'_> {
    /// A finding as a sentence for readers; `None` for what only concerns the editors.
    pub fn finding(&self, kind: &FindingKind) -> Option<String> {
        let say = |key: &str, arguments: &[(&str, &str)]| {
            let arguments: Vec<_> = arguments.iter().map(|(name, text)| (*name, Arg::Text(text))).collect();
            Some(self.words.say(key, &arguments))
        };
        match kind {
            FindingKind::RecordsExceed { figure, stated, records }
            | FindingKind::BoundPassed { figure, stated, records } => {
                let key = match kind {
                    FindingKind::BoundPassed { .. } => "f_found_passed",
                    _ => "f_found_exceed",
                };
                let (stated, records) = (self.known_text(stated, figure), self.known_text(records, figure));
                say(key, &[("stated", &stated), ("records", &records)])
            }
            FindingKind::SourcesDiffer { figure, values } => {
                let unit = &self.portfolio().measures[figure.measure].unit;
                let texts: Vec<String> = values
                    .iter()
                    .map(|value| self.words.value(value, unit, figure.currency, Style::Full).plain())
                    .collect();
                say("f_found_differ", &[("values", &self.words.list(&texts))])
            }
            FindingKind::PartsDiffer { figure, whole, parts }
            | FindingKind::ExactPartsUnderHedge { figure, whole, parts } => {
                let key = match kind {
                    FindingKind::PartsDiffer { .. } => "f_found_parts",
                    _ => "f_found_hedge",
                };
                let (whole, parts) = (self.known_text(whole, figure), self.known_text(parts, figure));
                say(key, &[("whole", &whole), ("parts", &parts)])
            }
            FindingKind::MeanAboveRule { figure, mean, limit } => self.mean_above_rule(figure, mean, limit),
            FindingKind::YearAboveRule { town, year, awarded, limit, figure, .. } => {
                let place = town.map_or_else(
                    || self.t("p_all_towns"),
                    |town| self.name(&self.portfolio().towns[town].name).text,
                );
                let (awarded, limit) = (self.known_text(awarded, figure), self.known_text(limit, figure));
                let year = year.to_string();
                say(
                    "f_found_town_year",
                    &[("place", &place), ("year", &year), ("awarded", &awarded), ("limit", &limit)],
                )
            }
            FindingKind::Unsourced { .. } => Some(self.t("f_found_unsourced")),
            FindingKind::SameId { .. } => None,
        }
    }

    fn mean_above_rule(&self, figure: &FigureKey, mean: &Ratio, limit: &Known) -> Option<String> {
        let projects = self.measure("projects-supported");
        let cases =
            FigureKey { measure: projects.unwrap_or(figure.measure), currency: None, ..figure.clone() };
        let each = round(&mean.value, 0);
        let texts = [
            ("money", self.known_text(&mean.numerator, figure)),
            ("cases", self.known_text(&mean.denominator, &cases)),
            ("mean", self.known_text(&each, figure)),
            ("limit", self.known_text(limit, figure)),
        ];
        let arguments: Vec<_> = texts.iter().map(|(name, text)| (*name, Arg::Text(text))).collect();
        Some(self.words.say("f_found_mean", &arguments))
    }
}
