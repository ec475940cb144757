//! What a text becomes on the page.

use std::ops::Range;

use crate::base::language::Language;
use crate::pages::prose::Call;
use crate::pages::prose::Image;
use crate::pages::prose::Inserted;
use crate::pages::prose::Insertions;
use crate::pages::prose::Position;
use crate::pages::prose::is_harmless;
use crate::pages::prose::plain;
use crate::pages::prose::render;

struct Echo;

impl Insertions for Echo {
    fn call(&mut self, call: &Call, position: Position) -> Inserted {
        match position {
            Position::Alone if call.name == "chart" => Inserted::Block("<figure></figure>".to_owned()),
            _ => Inserted::Inline(format!("<b>{}</b>", call.name)),
        }
    }

    fn link(&mut self, target: &str, _: Range<usize>) -> Option<String> {
        is_harmless(target).then(|| target.to_owned())
    }

    fn image(&mut self, image: &Image<'_>, position: Position, _: Range<usize>) -> Inserted {
        let Image { target, alternative, caption } = image;
        match position {
            Position::Alone if target.is_empty() => Inserted::Inline(String::new()),
            Position::Alone => {
                Inserted::Block(format!("<figure>{target}|{alternative}|{caption}</figure>\n"))
            }
            Position::InSentence => Inserted::Inline(format!("[{alternative}]")),
        }
    }
}

#[track_caller]
fn check(language: Language, markdown: &str, expected: &str) {
    assert_eq!(render(markdown, language, 2, &mut Echo).trim_end(), expected, "{markdown}");
}

#[test]
fn columns_are_aligned_without_styles() {
    check(
        Language::ENGLISH,
        "| a | b | c |\n|---|--:|:-:|\n| 1 | *2* | 3 |\n| 4 |",
        "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr><th>a</th><th class=\"n\">b</th>\
         <th class=\"middle\">c</th></tr></thead><tbody>\n<tr><td>1</td><td class=\"n\"><em>2</em></td>\
         <td class=\"middle\">3</td></tr>\n<tr><td>4</td><td class=\"n\"></td><td class=\"middle\"></td></tr>\n\
         </tbody></table>\n</div>",
    );
}

#[test]
fn calls_are_put_in() {
    let en = Language::ENGLISH;
    check(en, "{{ chart(by=\"town\") }}", "<figure></figure>");
    check(en, "In all {{ figure(a=1) }} \"jobs\".", "<p>In all <b>figure</b> “jobs”.</p>");
    check(en, "`{{ figure(a=1) }}`", "<p><code>{{ figure(a=1) }}</code></p>");
    check(en, "{{ figure(a=1) }}", "<p><b>figure</b></p>");
}

#[test]
fn images_alone_stand_apart() {
    let en = Language::ENGLISH;
    check(en, "![A *b* `c`](d.jpg \"e\")", "<figure>d.jpg|A b c|e</figure>");
    check(en, "a ![b](c.jpg) d", "<p>a [b] d</p>");
    check(en, "![a](b.jpg) ![c](d.jpg)", "<p>[a] [c]</p>");
    check(en, "![a ![b](c.jpg)](d.jpg)", "<figure>d.jpg|a b|</figure>");
    check(en, "One.\n\n![]()\n\nTwo.", "<p>One.</p>\n<p>Two.</p>");
    assert_eq!(plain("A ![of Ann](b.jpg) c."), "A c.", "what is on a picture goes with it");
}

#[test]
fn no_line_begins_with_a_dash() {
    check(Language::ENGLISH, "The mill — closed.", "<p>The mill\u{a0}— closed.</p>");
    check(Language::ENGLISH, "The mill --- closed, 5 -- 6.", "<p>The mill\u{a0}— closed, 5\u{a0}– 6.</p>");
    check(Language::ENGLISH, "The mill\n— closed.", "<p>The mill\u{a0}— closed.</p>");
    check(
        Language::ENGLISH,
        "{{ figure() }} — closed {{ figure() }}\n— so",
        "<p><b>figure</b>\u{a0}— closed <b>figure</b>\u{a0}— so</p>",
    );
    check(Language::ENGLISH, "— Yes. `a — b`", "<p>— Yes. <code>a — b</code></p>");
}

#[test]
fn a_number_keeps_its_ending() {
    let russian = |markdown, html| check(Language::RUSSIAN, markdown, html);
    russian("Это в 2024-м, 5-го и 15-летним.", "<p>Это в 2024-\u{2060}м, 5-\u{2060}го и 15-летним.</p>");
    russian("`2024-м` — 10-11 и кто-то.", "<p><code>2024-м</code>\u{a0}— 10-11 и кто-то.</p>");
    check(Language::ENGLISH, "A 5-year plan.", "<p>A 5-year plan.</p>");
}

#[test]
fn quotation_marks_suit_the_language() {
    check(Language::RUSSIAN, "Проект \"Лесной архитектор\"", "<p>Проект «Лесной архитектор»</p>");
    check(Language::ENGLISH, "It's \"here\"", "<p>It’s “here”</p>");
}

#[test]
fn raw_html_and_bad_links_are_harmless() {
    let en = Language::ENGLISH;
    check(en, "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;");
    check(en, "a <b onclick=x>b</b>", "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>");
    check(en, "[x](javascript:alert(1))", "<p><span>x</span></p>");
    check(en, "[x](java\tscript:alert)", "<p>[x](java\tscript:alert)</p>");
    for bad in ["javascript:alert(1)", "JaVaScript:x", " data:text/html,x", "vbscript:x", "java\nscript:x"] {
        assert!(!is_harmless(bad), "{bad}");
    }
    for good in ["https://example.org", "/towns/vyksa/", "#top", "mailto:a@example.org", "a/b:c"] {
        assert!(is_harmless(good), "{good}");
    }
}

#[test]
fn headings_fit_under_the_page_and_can_be_linked() {
    check(
        Language::ENGLISH,
        "# One\n\n### Deep\n\n# One",
        "<h2 id=\"one\">One</h2>\n<h3 id=\"deep\">Deep</h3>\n<h2 id=\"one-2\">One</h2>",
    );
    check(Language::RUSSIAN, "## Города", "<h2 id=\"goroda\">Города</h2>");
}

#[test]
fn plain_words_have_no_markup() {
    assert_eq!(plain("# A\n\nSome *text* with {{ figure(a=1) }} and `code`."), "A Some text code.");
}
