//! What the system says when it refuses something, in words for people and in both languages.

use std::io;

use crate::diagnostics::message::Message;
use crate::say;

/// Why the system refused, without a full stop.
pub fn words(cause: &io::Error) -> Message {
    match cause.kind() {
        io::ErrorKind::StorageFull => say!("disk full", "на диске нет места"),
        io::ErrorKind::QuotaExceeded => {
            say!("disk quota used up", "исчерпано место на диске, выделенное этому пользователю")
        }
        io::ErrorKind::PermissionDenied => say!("permission denied", "нет прав"),
        io::ErrorKind::ReadOnlyFilesystem => {
            say!("the disk is read-only", "диск доступен только для чтения")
        }
        io::ErrorKind::NotFound => say!("it does not exist", "такого места нет"),
        io::ErrorKind::NotADirectory => say!("it is not a folder", "это не папка"),
        io::ErrorKind::IsADirectory => say!("it is a folder", "это папка"),
        io::ErrorKind::InvalidFilename => say!("the name is too long", "имя слишком длинное"),
        _ => {
            let said = cause.to_string();
            say!("{said}", "система сообщает: {said}")
        }
    }
}
