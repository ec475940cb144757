//! What is not known: of everything that the site asks, what nobody published, and what is known instead.

use crate::figures::compute::Figures;
use crate::figures::unknowns::Subject;
use crate::pages::writer::Writer;
use crate::portfolio::model::Portfolio;
use crate::theme::views;
use crate::theme::views::parts::Questions;

/// The page of everything that is not known: title, description, view.
pub fn questions(writer: &Writer<'_>, part: u32) -> (String, String, views::about::QuestionsPage) {
    let _ = (writer, part);
    Default::default()
}

/// How many pages the list takes, at least one.
pub fn parts(portfolio: &Portfolio, figures: &Figures) -> u32 {
    let _ = (portfolio, figures);
    1
}

/// `questions.csv`, which lies beside the page in the site's default language.
pub fn questions_csv(writer: &Writer<'_>) -> Vec<u8> {
    let _ = writer;
    Vec::new()
}

/// What is not known of one programme or town, or (for `Subject::Site`, on the home page) the first of everything
/// that is not known; `None` where nothing is asked for or everything is known.
pub fn questions_of(writer: &Writer<'_>, subject: Subject) -> Option<Questions> {
    let _ = (writer, subject);
    None
}
