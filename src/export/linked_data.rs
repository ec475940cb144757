//! Structured data for search engines and other programs: JSON-LD in the words of schema.org, as a block in a page.
//!
//! Comes in: what a page is about, ready to be said. Goes out: one line of JSON that may stand in a script element. Every
//! number comes from a figure and goes with its address; where there is no number, none is written.

use rust_decimal::Decimal;

use crate::base::value::Known;
use crate::export::json::Json;

/// A thing with a name and, mostly, an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Thing {
    /// Its type: `Organization`.
    pub kind: &'static str,
    /// What it is called.
    pub name: String,
    /// Its absolute address.
    pub url: Option<String>,
}

/// Money that was given, as a figure has it.
#[derive(Clone, Debug)]
pub struct Grant {
    /// Who gave it, where one is known.
    pub funder: Option<Thing>,
    /// What is known of the amount, in whole units.
    pub amount: Known,
    /// Its currency.
    pub currency: String,
    /// The absolute address of the figure.
    pub url: String,
}

/// What a page is about: one node.
#[derive(Clone, Debug, Default)]
pub struct Node {
    /// Type, name, address.
    pub thing: Thing,
    /// More texts: property of schema.org and value; those that are empty are left out.
    pub texts: Vec<(&'static str, String)>,
    /// Other things: property and things.
    pub things: Vec<(&'static str, Vec<Thing>)>,
    /// Money that it was given.
    pub grants: Vec<Grant>,
    /// The number that it is about: what is counted, and the value where there is one.
    pub measured: Option<(String, Option<Known>)>,
    /// Files: media type and absolute address.
    pub files: Vec<(&'static str, String)>,
}

/// The block of a page: what it is about, and the way to it (name and absolute address, from the home page on).
pub fn block(nodes: &[Node], trail: &[Thing]) -> String {
    let mut graph: Vec<Json> = nodes.iter().map(node).collect();
    if trail.len() > 1 {
        graph.push(breadcrumbs(trail));
    }
    let block =
        Json::Object(vec![("@context", Json::text("https://schema.org")), ("@graph", Json::List(graph))]);
    // In a script element only `<` can mean anything; `>` goes too, so that no end of anything stands in a page.
    block.line().replace('<', "\\u003c").replace('>', "\\u003e")
}

fn node(node: &Node) -> Json {
    let mut fields = fields(&node.thing);
    fields.extend(
        node.texts.iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| (*name, Json::text(text))),
    );
    for (name, things) in &node.things {
        match things.as_slice() {
            [] => {}
            [one] => fields.push((name, thing(one))),
            several => fields.push((name, Json::List(several.iter().map(thing).collect()))),
        }
    }
    if !node.grants.is_empty() {
        fields.push(("funding", Json::List(node.grants.iter().map(grant).collect())));
    }
    if let Some((what, value)) = &node.measured {
        let mut measured = vec![("@type", Json::text("PropertyValue")), ("name", Json::text(what))];
        measured.extend(value.iter().flat_map(|known| numbers(known)));
        fields.push(("variableMeasured", Json::Object(measured)));
    }
    if !node.files.is_empty() {
        let file = |(format, url): &(&str, String)| {
            Json::Object(vec![
                ("@type", Json::text("DataDownload")),
                ("encodingFormat", Json::text(*format)),
                ("contentUrl", Json::text(url)),
            ])
        };
        fields.push(("distribution", Json::List(node.files.iter().map(file).collect())));
    }
    Json::Object(fields)
}

fn fields(thing: &Thing) -> Vec<(&'static str, Json)> {
    let mut fields = vec![("@type", Json::text(thing.kind)), ("name", Json::text(&thing.name))];
    fields.extend(thing.url.as_ref().map(|url| ("url", Json::text(url))));
    fields
}

fn thing(thing: &Thing) -> Json {
    Json::Object(fields(thing))
}

fn grant(grant: &Grant) -> Json {
    let mut amount = vec![("@type", Json::text("MonetaryAmount")), ("currency", Json::text(&grant.currency))];
    amount.extend(numbers(&grant.amount));
    let mut fields = vec![("@type", Json::text("MonetaryGrant")), ("url", Json::text(&grant.url))];
    fields.extend(grant.funder.as_ref().map(|funder| ("funder", thing(funder))));
    fields.push(("amount", Json::Object(amount)));
    Json::Object(fields)
}

/// A value as bounds: `value` where it is exact, else the least and the most that it can be, as far as they are known. A
/// number that is only near the truth has neither, and is told in words.
fn numbers(known: &Known) -> Vec<(&'static str, Json)> {
    if known.is_exact() {
        return vec![("value", Json::number(known.number))];
    }
    let bounds = [("minValue", known.lower(false)), ("maxValue", known.upper(false))];
    let mut fields: Vec<(&str, Json)> = bounds
        .into_iter()
        .filter(|_| !known.approximate)
        .filter_map(|(name, bound): (_, Option<Decimal>)| Some((name, Json::number(bound?))))
        .collect();
    let word = known.qualifier.word().replace('_', " ");
    fields.push(("description", Json::text(format!("{word} {}", known.number.normalize()))));
    fields
}

fn breadcrumbs(trail: &[Thing]) -> Json {
    let item = |(place, step): (usize, &Thing)| {
        let mut fields = vec![
            ("@type", Json::text("ListItem")),
            ("position", Json::number(Decimal::from(place))),
            ("name", Json::text(&step.name)),
        ];
        fields.extend(step.url.as_ref().map(|url| ("item", Json::text(url))));
        Json::Object(fields)
    };
    Json::Object(vec![
        ("@type", Json::text("BreadcrumbList")),
        ("itemListElement", Json::List((1..).zip(trail).map(item).collect())),
    ])
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::Grant;
    use super::Node;
    use super::Thing;
    use super::block;
    use crate::base::value::Known;
    use crate::base::value::Qualifier;

    fn of(amount: Known) -> serde_json::Value {
        let grant = Grant {
            funder: None,
            amount,
            currency: "RUB".to_owned(),
            url: "https://a.example/f/".to_owned(),
        };
        let thing = Thing { kind: "Project", name: "</script><b>".to_owned(), url: None };
        let block = block(&[Node { thing, grants: vec![grant], ..Node::default() }], &[]);
        assert!(!block.contains('<'), "{block}");
        let read: serde_json::Value = serde_json::from_str(&block).unwrap();
        assert_eq!(read["@graph"][0]["name"], "</script><b>");
        read["@graph"][0]["funding"][0]["amount"].clone()
    }

    #[test]
    fn an_amount_is_a_value_or_its_bounds() {
        let hundred = Decimal::from(100);
        for (known, value, least, most) in [
            (Known::exact(hundred), Some(100), None, None),
            (Known::qualified(Qualifier::MoreThan, hundred), None, Some(100), None),
            (Known::qualified(Qualifier::UpTo, hundred), None, None, Some(100)),
            (Known::between(hundred, Decimal::from(120)), None, Some(100), Some(120)),
            (Known::qualified(Qualifier::About, hundred), None, None, None),
        ] {
            let amount = of(known);
            let number = |name: &str| amount[name].as_i64();
            assert_eq!(
                (number("value"), number("minValue"), number("maxValue")),
                (value, least, most),
                "{known:?}"
            );
        }
    }
}
