//! What the template engine and the reader of words say, in both languages.
//!
//! Both speak English only. Sentences that an author of a theme meets are known here by their form; any other is
//! handed on as it is, and the Russian message says whose words these are.

use crate::diagnostics::message::Message;

/// The sentence, and the same in Russian. `{}` stands for names, which are put in as they are.
const SENTENCES: [(&str, &str); 42] = [
    ("Variable `{}` is not defined. Available variables: {}", "переменной `{}` нет. Есть переменные: {}"),
    ("Variable `{}` is not defined.", "переменной `{}` нет"),
    ("Variable `{}` exists but its value is undefined", "у переменной `{}` здесь нет значения"),
    ("Field `{}` is not defined. Available fields: {}", "поля `{}` нет. Есть поля: {}"),
    ("Field `{}` is not defined.", "поля `{}` нет"),
    ("Field `{}` is not defined", "поля `{}` нет"),
    ("Unknown filter `{}`", "фильтра `{}` нет"),
    ("Unknown test `{}`", "проверки `{}` нет"),
    ("Unknown function `{}`", "функции `{}` нет"),
    ("Unknown component `{}`", "компонента `{}` нет"),
    ("Unknown template `{}`", "шаблона `{}` нет"),
    (
        "Block `{}` is not defined in any parent template",
        "блока `{}` нет ни в одном шаблоне, который здесь дополняется",
    ),
    ("Template '{}' not found", "шаблона `{}` нет"),
    ("Component '{}' not found", "компонента `{}` нет"),
    (
        "Template '{}' is inheriting from '{}', which doesn't exist or isn't loaded.",
        "шаблон `{}` дополняет `{}`, а такого шаблона нет",
    ),
    (
        "Circular extend detected for template '{}'. Inheritance chain: `{}`",
        "шаблон `{}` в конце концов дополняет сам себя: {}",
    ),
    (
        "Circular include detected for template '{}'. Include chain: `{}`",
        "шаблон `{}` в конце концов включает сам себя: {}",
    ),
    ("Component `{}` is defined in both `{}` and `{}`", "компонент `{}` описан и в `{}`, и в `{}`"),
    ("Found {} but expected {}.", "стоит {}, а должно быть {}"),
    ("Found {} but was expecting {}.", "стоит {}, а должно быть {}"),
    ("Unexpected end of input", "файл кончился раньше, чем закрыто начатое"),
    ("Template already contains a block named `{}`", "блок `{}` в этом шаблоне уже есть"),
    ("Template already contains a component named `{}`", "компонент `{}` в этом шаблоне уже есть"),
    ("Template is already extending `{}`", "шаблон уже дополняет `{}`"),
    ("Unclosed component '{}'", "компонент `{}` не закрыт"),
    ("Closing tag '{}' doesn't match opening tag '{}'", "закрывается `{}`, а открыт `{}`"),
    ("Cannot compare `{}` with `{}`", "`{}` нельзя сравнить с `{}`"),
    ("Iteration not possible on type `{}`", "по значению вида `{}` нельзя пройти циклом"),
    ("Keyword argument `{}` is defined more than once", "аргумент `{}` задан дважды"),
    ("Missing keyword argument `{}`", "нет аргумента `{}`"),
    ("Argument `{}` missing.", "нет аргумента `{}`"),
    (
        "Invalid type for the value, expected `{}` but got `{}`",
        "значение не того вида: нужно `{}`, а здесь `{}`",
    ),
    ("Cannot divide by 0", "делить на 0 нельзя"),
    ("Tried to escape an undefined value", "у того, что здесь печатается, нет значения"),
    // The words of a theme.
    ("Expected a token starting with \"{}\"", "здесь должно стоять `{}`"),
    ("Expected one of \"{}\"", "здесь должен стоять один из знаков {}"),
    ("Expected a message field for \"{}\"", "после `{} =` нет текста"),
    ("Expected a value", "здесь нет значения"),
    (
        "The select expression must have a default variant",
        "нет варианта по умолчанию: отметьте один знаком `*`",
    ),
    ("Unbalanced closing brace", "лишняя закрывающая скобка `}`"),
    ("Unterminated string literal", "кавычка не закрыта"),
    ("Expected an inline expression", "в скобках `{ }` ничего нет"),
];

/// What was said, without a full stop at the end.
pub(super) fn said(sentence: &str) -> Message {
    let known = SENTENCES.iter().find_map(|(en, ru)| Some((names(en, sentence)?, *ru)));
    let ru = match known {
        Some((names, ru)) => fill(ru, &names),
        None => format!("система шаблонов сообщает: {}", sentence.trim_end_matches('.')),
    };
    Message { en: sentence.trim_end_matches('.').to_owned(), ru }
}

/// What stands at each `{}` of a form; `None` where the sentence has another form.
fn names<'s>(form: &str, sentence: &'s str) -> Option<Vec<&'s str>> {
    let mut parts = form.split("{}");
    let mut rest = sentence.strip_prefix(parts.next()?)?;
    let mut names = Vec::new();
    for part in parts {
        let end = if part.is_empty() { rest.len() } else { rest.find(part)? };
        names.push(&rest[..end]);
        rest = &rest[end + part.len()..];
    }
    rest.is_empty().then_some(names)
}

fn fill(form: &str, names: &[&str]) -> String {
    let mut names = names.iter();
    let mut text = String::new();
    for (index, part) in form.split("{}").enumerate() {
        if index > 0 {
            text.push_str(names.next().copied().unwrap_or_default());
        }
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    use tera::Context;
    use tera::Tera;

    use super::SENTENCES;
    use super::said;
    use crate::theme::problem::ThemeProblem;

    /// What is said of a template on its own.
    fn of(template: &str) -> String {
        let mut tera = Tera::default();
        let problems = match tera.add_raw_template("own.html", template) {
            Err(error) => ThemeProblem::all(&error),
            Ok(()) => match tera.render("own.html", &Context::new()) {
                Err(error) => vec![ThemeProblem::of(&error, "own.html")],
                Ok(text) => return text,
            },
        };
        problems.into_iter().map(|problem| problem.said().ru).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn what_authors_of_themes_meet_is_said_in_russian() {
        let check = |template, expected| assert_eq!(of(template), expected, "{template}");
        check("{{ nothing }}", "own.html:1:4: переменной `nothing` нет");
        check("{{ 1 | nothing }}", "own.html:1:8: фильтра `nothing` нет");
        check("{{ nothing() }}", "own.html:1:4: функции `nothing` нет");
        check("{% include \"nothing.html\" %}", "own.html:1:12: шаблона `nothing.html` нет");
        check(
            "{% extends \"nothing.html\" %}",
            "own.html: шаблон `own.html` дополняет `nothing.html`, а такого шаблона нет",
        );
        check("{% if true %}", "own.html:1:14: файл кончился раньше, чем закрыто начатое");
        check("{{ 1 / 0 }}", "own.html:1:8: делить на 0 нельзя");
    }

    #[test]
    fn unknown_words_are_handed_on() {
        let message = said("Something new happened.");
        assert_eq!(message.en, "Something new happened");
        assert_eq!(message.ru, "система шаблонов сообщает: Something new happened");
    }

    #[test]
    fn both_forms_have_the_same_names() {
        for (en, ru) in SENTENCES {
            assert_eq!(en.matches("{}").count(), ru.matches("{}").count(), "{en}");
        }
    }
}
