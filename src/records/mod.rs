//! Records: what people wrote, read from YAML and Markdown into one struct per kind.
//!
//! In comes the content as files, out come records whose values are typed but whose ids are not yet resolved.
//! All problems of all files are noted in one run. What needs two records at once (unknown ids, sums, rules) is
//! not looked at here: that is the next stage, `portfolio`.

pub mod check;
pub mod field;
pub mod kinds;
pub mod load;
pub mod record;
pub mod register;
pub mod release;
pub mod schema;
pub mod values;
pub mod yaml;

use crate::diagnostics::print::Located;
use crate::diagnostics::sink::Diagnostic;
use crate::diagnostics::sink::Diagnostics;
use crate::inputs::file::Inputs;
use crate::records::load::kept::Kept;
use crate::records::record::Records;

/// Reads all records of a site. What is wrong goes to `diags`; what could be read comes back.
pub fn load(inputs: &Inputs, diags: &Diagnostics) -> Records {
    load::all(inputs, &mut Kept::default(), diags)
}

/// The same without the projects, and but for the files of which `kept` still knows what they gave.
pub fn load_but_projects(inputs: &Inputs, kept: &mut Kept, diags: &Diagnostics) -> Records {
    load::all_but_projects(inputs, kept, diags)
}

/// Finds the lines of problems and sorts them by place: what the printers in `diagnostics` take.
pub fn locate(inputs: &Inputs, problems: Vec<Diagnostic>) -> Vec<Located> {
    yaml::locate::all(inputs, problems)
}
