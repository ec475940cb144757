//! Checks of projects, their grants and figures.

use rust_decimal::Decimal;

use crate::base::value::Known;
use crate::diagnostics::code::Code;
use crate::records::check::checker::Checker;
use crate::records::check::checker::Needed;
use crate::records::field::Field;
use crate::records::field::List;
use crate::records::kinds::figure::Figure;
use crate::records::kinds::project::Grant;
use crate::records::kinds::project::Project;
use crate::records::kinds::prose::Photo;
use crate::records::values::quantity::Quantity;
use crate::say;

/// Checks a project.
pub fn project(checker: &mut Checker<'_>, project: &Project) {
    checker.name(&project.name);
    let there = |list_empty: bool, broken: bool| !list_empty || broken;
    checker.one_of_two(
        ("programme", !project.programme.is_absent()),
        ("programmes", there(project.programmes.is_empty(), project.programmes.broken)),
        Needed::Yes,
    );
    checker.one_of_two(
        ("town", !project.town.is_absent()),
        ("towns", there(project.towns.is_empty(), project.towns.broken)),
        Needed::Yes,
    );
    if project.year.is_absent() && project.start.is_absent() {
        checker.one_of_two(("year", false), ("start", false), Needed::Yes);
    }
    checker.order(&project.start, &project.end);
    checker.url("url", &project.url);
    photo(checker, &project.photo);
    checker.each("grants", &project.grants, grant);
    figures(checker, &project.figures);
}

fn grant(checker: &mut Checker<'_>, grant: &Grant) {
    if let Some(amount) = grant.amount.get() {
        checker.stated("amount", amount, |checker, amount| {
            let Some(Known { number, .. }) = amount.known() else { return };
            if *number <= Decimal::ZERO {
                let message = say!("A grant of {number} is no grant.", "Грант {number} — не грант.");
                let hint = say!(
                    "Write the amount, or `unknown`; money that was given back is `returned: DATE`.",
                    "Напишите сумму или `unknown`; если деньги вернули, добавьте `returned: ДАТА`."
                );
                checker.note(Code::BadAmount, message, Some(hint));
            }
            percent(checker, amount);
        });
    }
    let awarded = grant.awarded.get().and_then(|awarded| awarded.value()).and_then(|when| when.date());
    if let (Some(awarded), Some(returned)) = (awarded, grant.returned.get()) {
        checker.dates("returned", awarded, *returned);
    }
}

/// Money is no percentage.
fn percent(checker: &Checker<'_>, amount: &Quantity) {
    if amount.unit() == crate::records::values::quantity::Unit::Percent {
        let message = say!(
            "An amount of money is expected here, not a percentage.",
            "Здесь нужна сумма денег, а не проценты."
        );
        checker.note(Code::BadAmount, message, None);
    }
}

/// Checks figures, which stand on many kinds of records.
pub fn figures(checker: &mut Checker<'_>, figures: &List<Figure>) {
    checker.each("figures", figures, |checker, figure| {
        checker.one_of_two(
            ("period", !figure.period.is_absent()),
            ("year", !figure.year.is_absent()),
            Needed::No,
        );
        checker.one_of_two(
            ("town", !figure.town.is_absent()),
            ("towns", !figure.towns.is_empty() || figure.towns.broken),
            Needed::No,
        );
    });
}

/// Checks the path of a photograph.
pub fn photo(checker: &mut Checker<'_>, photo: &Field<Box<Photo>>) {
    let Some(photo) = photo.get() else { return };
    let file = &photo.file;
    if file.starts_with('/') || file.split(['/', '\\']).any(|part| part == "..") || file.contains(':') {
        checker.key("photo", |checker| {
            let message =
                say!("A photograph has to lie in `images`.", "Фотография должна лежать в `images`.");
            let hint = say!(
                "Write the name of the file alone, as in `bakery.jpg`.",
                "Напишите только имя файла, например `bakery.jpg`."
            );
            checker.note(Code::OutsideContent, message, Some(hint));
        });
    }
}
