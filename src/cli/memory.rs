//! How much memory the program took at most, for the line at the end of a build.
//!
//! Nothing comes in; goes out: bytes, where the system tells. It is printed and written nowhere.

/// The most memory that the program held at once, in bytes; `None` where the system does not say (all but Linux).
///
/// `VmHWM` and not `getrusage`, whose number begins with that of whoever started the program.
pub(super) fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes * 1024)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    #[test]
    fn a_test_takes_some_memory() {
        let peak = super::peak().expect("Linux tells");
        assert!((1_000_000..1_000_000_000_000).contains(&peak), "{peak}");
    }
}
