//! Words that need care: why there is no total, the language of a title, the case of what is counted.

use crate::base::language::Language;
use crate::figures::figure::Refusal;
use crate::pages::prose::Call;
use crate::pages::texts::Ground;
use crate::pages::writer::Writer;
use crate::portfolio::model::Source;
use crate::theme::views::parts::Label;
use crate::theme::words::Arg;

impl Writer<'_> {
    /// That there is no total, and why, in words that stand in the place of the number.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::NoTotal => self.t("p_refusal_no_total"),
            Refusal::Withheld => self.t("missing_withheld"),
            other => {
                let why = self.refusal_why(other);
                self.words.say("p_refusal", &[("why", Arg::Text(&why))])
            }
        }
    }

    /// Why no total may be made, as a sentence.
    pub fn refusal_sentence(&self, refusal: &Refusal) -> String {
        let why = self.refusal_why(refusal);
        let mut letters = why.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).chain(['.']).collect()
    }

    fn refusal_why(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::MinimumAndMaximum => self.t("p_refusal_minimum_maximum"),
            Refusal::MaximumAndMissing => self.t("p_refusal_maximum_missing"),
            Refusal::SignedAndMissing => self.t("p_refusal_signed_missing"),
            Refusal::NoTotal => self.t("p_refusal_no_total"),
            Refusal::StockOverYears => self.t("p_refusal_stock"),
            Refusal::OverlapUnknown(programmes) => {
                let names: Vec<String> = programmes
                    .iter()
                    .map(|key| self.plain(&self.portfolio().programmes[*key].name.first.value))
                    .collect();
                self.words.say("p_refusal_overlap", &[("programmes", Arg::Text(&self.words.list(&names)))])
            }
            Refusal::TooLarge => self.t("p_refusal_too_large"),
            Refusal::Withheld => self.t("missing_withheld"),
        }
    }

    /// The title of a source. One that is written once is in the source's own language where its letters are.
    pub fn source_title(&self, source: &Source) -> Label {
        let label = self.label(&source.title);
        let once = source.title.versions().count() == 1;
        match source
            .language
            .filter(|language| once && is_cyrillic(&label.text) && writes_cyrillic(*language))
        {
            Some(language) => Label {
                lang: (language != self.language).then(|| language.code().to_owned()),
                text: label.text,
            },
            None => label,
        }
    }
}

/// The level of the heading of a chart in a text: under the text's headings, but not under one that is still to come.
pub(super) fn heading_level(markdown: &str, call: &Call, ground: Ground) -> u8 {
    let before = markdown.get(..call.range.start).unwrap_or_default();
    let headed = before.lines().any(|line| line.starts_with('#'));
    2 + u8::from(headed || matches!(ground, Ground::Project(_)))
}

/// A sentence that stands as a name.
pub(super) fn without_full_stop(label: Label) -> Label {
    let text = label.text.strip_suffix('.').map(str::to_owned).unwrap_or(label.text);
    Label { text, ..label }
}

/// True of a text most letters of which are Cyrillic.
fn is_cyrillic(text: &str) -> bool {
    let letters = text.chars().filter(|letter| letter.is_alphabetic());
    let (all, cyrillic) = letters.fold((0, 0), |(all, cyrillic), letter| {
        (all + 1, cyrillic + usize::from(('\u{400}'..='\u{52f}').contains(&letter)))
    });
    cyrillic * 2 > all
}

/// True of a language that is written in Cyrillic letters.
fn writes_cyrillic(language: Language) -> bool {
    ["ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tg", "tt", "ba"].contains(&language.code())
}

/// "На 1 заявку": the accusative of what is counted in Russian. Only words in `-а` and `-я`, with the adjectives
/// before them, and people differ from the nominative.
pub(super) fn accusative(one: &str) -> String {
    let ends = |word: &str, from: &str, to: &str| word.strip_suffix(from).map(|stem| format!("{stem}{to}"));
    let words = one.split(' ').map(|word| {
        if word == "человек" {
            return "человека".to_owned();
        }
        let pairs = [("ая", "ую"), ("яя", "юю"), ("мя", "мя"), ("а", "у"), ("я", "ю")];
        pairs.iter().find_map(|(from, to)| ends(word, from, to)).unwrap_or_else(|| word.to_owned())
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::accusative;

    #[test]
    fn one_of_something_stands_in_its_case() {
        for (one, expected) in [
            ("заявка", "заявку"),
            ("проект", "проект"),
            ("рабочее место", "рабочее место"),
            ("новая услуга", "новую услугу"),
            ("человек", "человека"),
            ("грант", "грант"),
        ] {
            assert_eq!(accusative(one), expected);
        }
    }
}
