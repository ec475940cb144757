//! One line on a terminal that says what a build is busy with; nothing in a pipe and with `--quiet`.
//!
//! Comes in: how far the build has come, and the work itself. Goes out: what the work gave. The line is drawn from a
//! thread of its own, which only looks on, and is gone when the work is done.

use std::sync::mpsc;
use std::sync::mpsc::RecvTimeoutError;
use std::thread;
use std::time::Duration;

use unicode_width::UnicodeWidthChar;

use crate::cli::speech::Speech;
use crate::diagnostics::message::Message;
use crate::pipeline::progress::Moment;
use crate::pipeline::progress::Progress;
use crate::pipeline::progress::Stage;
use crate::say;

/// How often the line is drawn.
const BEAT: Duration = Duration::from_millis(150);

/// Does `work` and shows meanwhile how far it has come.
pub fn show<T>(progress: &Progress, speech: &Speech, work: impl FnOnce() -> T) -> T {
    if !speech.terminal || speech.quiet {
        return work();
    }
    let (working, ends) = mpsc::channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            let mut drawn = false;
            while ends.recv_timeout(BEAT) == Err(RecvTimeoutError::Timeout) {
                if let Some(now) = progress.now() {
                    speech.over(&fitting(line(&now).read(speech.tongue), speech.columns()));
                    drawn = true;
                }
            }
            if drawn {
                speech.over("");
            }
        });
        let done = work();
        drop(working);
        done
    })
}

/// What a build is busy with, how much is done and how long it will take.
fn line(now: &Moment) -> Message {
    let mut line = match now.stage {
        Stage::Files => say!("Looking for files", "Поиск файлов"),
        Stage::Records => {
            let files = now.total;
            say!("Reading {files} files", "Чтение файлов: {files}")
        }
        Stage::Figures => say!("Checking the numbers", "Проверка чисел"),
        Stage::Plan => say!("Checking texts and links", "Проверка текстов и ссылок"),
        Stage::Pages => {
            let Moment { done, total, .. } = now;
            let percent = done * 100 / (*total).max(1);
            say!(
                "Writing files: {done} of {total} ({percent} %)",
                "Запись файлов: {done} из {total} ({percent} %)"
            )
        }
    };
    if let Some(left) = now.left() {
        // Rounded up: nobody minds being done before.
        let seconds = left.as_secs() + 1;
        line.push(&match seconds / 60 {
            0 => say!(", {seconds} s left", ", осталось {seconds} с"),
            minutes => {
                let seconds = seconds % 60;
                say!(", {minutes} min {seconds} s left", ", осталось {minutes} мин {seconds} с")
            }
        });
    }
    line
}

/// As much of the text as fits on a line: one that breaks could not be drawn over.
fn fitting(text: &str, columns: usize) -> String {
    let mut width = 0;
    let fits = text.chars().take_while(|letter| {
        width += letter.width().unwrap_or(0);
        width < columns
    });
    fits.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_what_is_done_and_what_is_left() {
        let mut now =
            Moment { stage: Stage::Pages, total: 2000, done: 500, took: Duration::from_millis(30_000) };
        let expected = [
            "Writing files: 500 of 2000 (25 %), 1 min 31 s left",
            "Запись файлов: 500 из 2000 (25 %), осталось 1 мин 31 с",
        ];
        assert_eq!([line(&now).en, line(&now).ru], expected);
        now.took = Duration::from_millis(10);
        assert_eq!(line(&now).en, "Writing files: 500 of 2000 (25 %)");
        now = Moment { stage: Stage::Records, total: 7, done: 0, took: Duration::from_secs(9) };
        assert_eq!([line(&now).en, line(&now).ru], ["Reading 7 files", "Чтение файлов: 7"]);
    }

    #[test]
    fn a_line_fits_the_terminal() {
        assert_eq!(fitting("Чтение файлов", 7), "Чтение");
        assert_eq!(fitting("Reading", 80), "Reading");
        assert_eq!(fitting("Reading", 0), "");
    }
}
