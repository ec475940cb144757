//! The ids of figures, which are their addresses: `jobs-created.town.vyksa.year.2018.stated`, both ways.
//!
//! Parts stand in this order: measure, `per.<measure>`, status if not actual, programme, funder, project,
//! organisation, town, goal, topic, time, `of.<group>`, `each.<project|town>`, currency if not the site's, `stated`.
//! Several towns together are joined by `~` (`town.kulebaki~vyksa`), which needs no escaping in a path and which
//! no server reads as a space. Time is `year.2018`, `period.2016-2018`, `as-of.2018-12-31`, `year.several` or
//! `year.not-stated`; several payers in one sum are `funder.several`.

use crate::figures::key::FigureKey;
use crate::portfolio::model::Portfolio;

/// Where a figure stands: a page of its own, or a row with an anchor on the page of its parent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The figure whose page it is.
    pub page: FigureKey,
    /// The anchor of the row, without `#`: `year.2018`.
    pub anchor: Option<String>,
}

impl FigureKey {
    /// The id, which is the folder of its page.
    pub fn id(&self, portfolio: &Portfolio) -> String {
        let _ = portfolio;
        String::new()
    }

    /// The figure that an id names; `None` where a part of it is unknown.
    pub fn parse(portfolio: &Portfolio, id: &str) -> Option<Self> {
        let _ = (portfolio, id);
        None
    }

    /// Its page and anchor. A computed figure of a year in a town, programme, payer, project, grantee, goal or
    /// topic is a row on the page of that, and one of a town in a programme on the page of the programme;
    /// every other figure has a page of its own.
    pub fn address(&self, portfolio: &Portfolio) -> Address {
        let _ = portfolio;
        Address {
            page: self.clone(),
            anchor: None,
        }
    }
}
