//! Headings with the anchor by which people link to a section: the function `heading(id=…, text=…)` of templates.

use tera::Function;
use tera::Kwargs;
use tera::State;
use tera::TeraResult;
use tera::Value;

use crate::base::html::push_escaped;
use crate::theme::print::link::attribute;
use crate::theme::print::link::element;

/// Prints headings in one language.
pub(in crate::theme) struct Heading {
    /// What the anchor is called: "Link to this section".
    pub(in crate::theme) link: String,
}

impl Function<TeraResult<Value>> for Heading {
    fn call(&self, arguments: Kwargs, _: &State<'_>) -> TeraResult<Value> {
        let id: &str = arguments.must_get("id")?;
        let text: &str = arguments.must_get("text")?;
        let mut out = String::with_capacity(text.len() + 2 * id.len() + 120);
        out.push_str("<h2");
        attribute(&mut out, " id", id);
        out.push('>');
        push_escaped(&mut out, text);
        out.push_str("<a class=\"anchor\" href=\"#");
        push_escaped(&mut out, id);
        out.push_str("\">");
        element(&mut out, "span", "unseen", &self.link);
        out.push_str("</a></h2>\n");
        Ok(Value::safe_string(&out))
    }

    fn is_safe(&self) -> bool {
        true
    }
}
