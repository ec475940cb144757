//! Languages that the tool does not bring along: one file of words makes them whole, and what is left is counted.
//!
//! Comes in: the words of the theme and the measures. Goes out: built-in measures with their names in every language
//! that has words for them (`measure-jobs-created`, `measure-jobs-created-unit`, `measure-jobs-created-definition`), and
//! how many words each language lacks.

use crate::base::key::Table;
use crate::base::language::Language;
use crate::base::language::Text;
use crate::diagnostics::code::Code;
use crate::diagnostics::place::Place;
use crate::diagnostics::sink::Diagnostic;
use crate::portfolio::model::Measure;
use crate::portfolio::model::Portfolio;
use crate::portfolio::model::Unit;
use crate::say;
use crate::theme::Theme;
use crate::theme::words::Words;

/// The words that a language of the site lacks; readers see the English ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Untranslated {
    /// The language.
    pub language: Language,
    /// How many words and sentences it lacks.
    pub missing: usize,
    /// How many there are.
    pub all: usize,
}

/// Gives the built-in measures the names that the theme has for them, and counts what each language lacks.
pub(super) fn translate(portfolio: &mut Portfolio, theme: &Theme) -> Vec<Untranslated> {
    let languages = portfolio.site.languages.clone();
    let of = |language: &Language| {
        let words = theme.words(*language);
        let unnamed = name_measures(&mut portfolio.measures, words);
        let (missing, all) = words.untranslated();
        Untranslated { language: *language, missing: missing + unnamed, all: all + portfolio.measures.len() }
    };
    languages.iter().map(of).collect()
}

/// What is said about a language that lacks words.
pub(super) fn notice(lacks: &Untranslated) -> Option<Diagnostic> {
    let Untranslated { language, missing, all } = lacks;
    let message = say!(
        "{missing} of {all} words of the theme have no translation into `{language}`: readers see English.",
        "{missing} из {all} слов темы не переведены на `{language}`: читатели увидят английские."
    );
    let hint = say!(
        "Add them to `strings/{language}.ftl` in a theme of your own; `docs/languages.md` says how.",
        "Добавьте их в `strings/{language}.ftl` своей темы; как — написано в `docs/languages.md`."
    );
    let place = Place::file("content/site.yaml").key("languages");
    (*missing > 0).then(|| Diagnostic::new(Code::UntranslatedWords, place, message).hint(hint))
}

/// Names the built-in measures in a language; how many have no name in it then.
fn name_measures(measures: &mut Table<Measure>, words: &Words) -> usize {
    let language = words.language();
    let lacking: Vec<_> = measures
        .iter()
        .filter(|(_, measure)| measure.built_in && measure.name.only_in(language).is_none())
        .map(|(key, measure)| (key, measure.clone()))
        .collect();
    let mut unnamed = 0;
    for (key, mut measure) in lacking {
        let id = format!("measure-{}", measure.id);
        let Some(name) = words.find(&id) else {
            unnamed += 1;
            continue;
        };
        measure.name = with(&measure.name, language, name);
        if let (Some(text), Some(definition)) =
            (measure.definition.as_mut(), words.find(&format!("{id}-definition")))
        {
            *text = with(text, language, definition);
        }
        if let (Unit::Things(forms) | Unit::Amount(forms), Some(unit)) =
            (&mut measure.unit, words.plural_forms(&format!("{id}-unit")))
        {
            forms.push((language, unit));
        }
        measures.replace(key, measure);
    }
    unnamed
}

fn with(text: &Text, language: Language, said: &str) -> Text {
    let versions = text.versions().map(|(language, text)| (language, text.into()));
    Text::from_versions(versions.chain([(language, said.into())]).collect())
}
