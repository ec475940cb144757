//! What the tool says, and where: data to stdout, all else to stderr; in the language asked for, coloured or not.

use std::io::IsTerminal;
use std::io::Write;

use clap::builder::StyledStr;

use crate::cli::args::Arguments;
use crate::cli::args::Colour;
use crate::cli::args::MessageLanguage;
use crate::diagnostics::message::Message;
use crate::diagnostics::message::Tongue;
use crate::pipeline::Timings;
use crate::say;

/// How the tool speaks.
#[derive(Clone, Copy, Debug)]
pub struct Speech {
    /// The language of messages.
    pub tongue: Tongue,
    /// True where stderr is coloured.
    pub colour: bool,
    /// True where only errors are said.
    pub quiet: bool,
    /// True where more is said.
    pub verbose: bool,
    /// True where stderr is a terminal on which a line can be drawn over.
    pub terminal: bool,
    colour_out: bool,
}

impl Speech {
    /// Reads the global arguments and the terminal.
    pub fn new(arguments: &Arguments) -> Self {
        let tongue = match arguments.lang {
            MessageLanguage::En => Tongue::English,
            MessageLanguage::Ru => Tongue::Russian,
        };
        let speech = Self::of(tongue, arguments.color);
        Self { quiet: arguments.quiet, verbose: arguments.verbose, ..speech }
    }

    /// In a language, before more is known of what was asked for.
    pub fn of(tongue: Tongue, wish: Colour) -> Self {
        let colour = |terminal: bool| match wish {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
        };
        Self {
            tongue,
            colour: colour(std::io::stderr().is_terminal()),
            colour_out: colour(std::io::stdout().is_terminal()),
            quiet: false,
            verbose: false,
            terminal: std::io::stderr().is_terminal()
                && std::env::var_os("TERM").is_none_or(|name| name != "dumb"),
        }
    }

    /// The same, for what goes to stdout.
    #[must_use]
    pub fn to_stdout(mut self) -> Self {
        self.colour = self.colour_out;
        self
    }

    /// A text of clap's, with its colours where there are any.
    pub fn styled(&self, text: &StyledStr) -> String {
        if self.colour { text.ansi().to_string() } else { text.to_string() }
    }

    /// Prints data to stdout. A closed pipe (`| head`) is no failure.
    pub fn data(&self, text: &str) {
        let mut out = std::io::stdout().lock();
        let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    }

    /// Says something that is not an error.
    pub fn say(&self, message: &Message) {
        if !self.quiet {
            self.text(message.read(self.tongue));
        }
    }

    /// Says how long each stage took, where more is asked for.
    pub fn timings(&self, timings: &Timings) {
        if self.verbose {
            for (stage, took) in timings {
                let seconds = format!("{:.3}", took.as_secs_f64());
                let stage_ru = match *stage {
                    "inputs" => "файлы",
                    "records" => "записи",
                    "portfolio" => "связи",
                    "figures" => "показатели",
                    "theme" => "тема",
                    "plan" => "план",
                    "ground" => "основа",
                    "texts" => "тексты",
                    "pages" => "страницы",
                    "problems" => "проверки",
                    "changes" => "изменения",
                    "publish" => "запись",
                    other => other,
                };
                self.say(&say!("{stage}: {seconds} s", "{stage_ru}: {seconds} с"));
            }
        }
    }

    /// Says why something could not be done.
    pub fn error(&self, message: &Message) {
        let (word, end) = if self.colour { ("\u{1b}[1;31m", "\u{1b}[0m") } else { ("", "") };
        let label = match self.tongue {
            Tongue::English => "error",
            Tongue::Russian => "ошибка",
        };
        self.text(&format!("{word}{label}{end}: {}", message.read(self.tongue)));
    }

    /// Draws a line over the last one drawn so, and stays on it.
    pub fn over(&self, line: &str) {
        let mut err = std::io::stderr().lock();
        let _ = write!(err, "\r{line}\u{1b}[K").and_then(|()| err.flush());
    }

    /// How many columns the terminal has.
    pub fn columns(&self) -> usize {
        let size = rustix::termios::tcgetwinsize(std::io::stderr());
        size.map(|size| usize::from(size.ws_col)).ok().filter(|columns| *columns > 0).unwrap_or(80)
    }

    /// Prints to stderr as it stands.
    pub fn text(&self, text: &str) {
        let mut err = std::io::stderr().lock();
        let _ = writeln!(err, "{text}");
    }
}
