//! Who may ask, and for what: the `Host` header, and the path of a request as an address of the site.
//!
//! A page elsewhere can let its name point to this machine and then read what is served here, unless the name in the
//! `Host` header is looked at (DNS rebinding). Nothing here touches the disk: an address either stands in the plan of
//! the site or does not exist, so no path leads out of it.

use std::net::IpAddr;
use std::net::SocketAddr;

/// The hosts under which this server may be asked.
#[derive(Clone, Debug)]
pub(super) struct Guard {
    /// The name that it was told to listen on.
    name: String,
    /// True where only this machine can ask.
    loopback: bool,
}

impl Guard {
    /// For a server that listens on `address`, which somebody called `name`.
    pub(super) fn new(address: SocketAddr, name: &str) -> Self {
        Self { name: name.to_ascii_lowercase(), loopback: address.ip().is_loopback() }
    }

    /// True where a request with this `Host` header is meant for this server. Addresses in digits cannot be made to
    /// point elsewhere; names can.
    pub(super) fn lets_in(&self, host: &str) -> bool {
        let name = name_of(host).to_ascii_lowercase();
        let name = name.trim_end_matches('.');
        if name == "localhost" || name.ends_with(".localhost") {
            return true;
        }
        match name.trim_matches(['[', ']']).parse::<IpAddr>() {
            Ok(address) if self.loopback => address.is_loopback(),
            Ok(_) => true,
            Err(_) => name == self.name,
        }
    }
}

/// A `Host` header without the port.
fn name_of(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) && !name.ends_with(':') => name,
        _ => host,
    }
}

/// The path of a request without its `%20`; `None` where it is not UTF-8 or holds what no address has.
pub(super) fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        let mut digit = || (rest.next()? as char).to_digit(16);
        bytes.push(if byte == b'%' { u8::try_from(digit()? * 16 + digit()?).ok()? } else { byte });
    }
    let path = String::from_utf8(bytes).ok()?;
    let odd = |part: &str| part == "." || part == ".." || part.contains(['\\', '\0']);
    (!path.split('/').any(odd)).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::Guard;
    use super::decoded;

    #[test]
    fn only_those_meant_for_this_server_are_let_in() {
        let own = Guard::new("127.0.0.1:8080".parse().unwrap(), "127.0.0.1");
        let open = Guard::new("0.0.0.0:8080".parse().unwrap(), "0.0.0.0");
        let named = Guard::new("192.168.0.7:8080".parse().unwrap(), "Reading-Room.example");
        for (host, [by_own, by_open, by_named]) in [
            ("127.0.0.1:8080", [true, true, true]),
            ("127.0.0.1", [true, true, true]),
            ("localhost:8080", [true, true, true]),
            ("LOCALHOST.:8080", [true, true, true]),
            ("preview.localhost", [true, true, true]),
            ("[::1]:8080", [true, true, true]),
            ("192.168.0.7:8080", [false, true, true]),
            ("reading-room.example:8080", [false, false, true]),
            ("evil.example", [false, false, false]),
            ("localhost.evil.example", [false, false, false]),
            ("127.0.0.1.evil.example:80", [false, false, false]),
            ("", [false, false, false]),
        ] {
            assert_eq!(own.lets_in(host), by_own, "{host} on loopback");
            assert_eq!(open.lets_in(host), by_open, "{host} on all addresses");
            assert_eq!(named.lets_in(host), by_named, "{host} by name");
        }
    }

    #[test]
    fn paths_are_decoded_once_and_lead_nowhere_up() {
        for (path, expected) in [
            ("/towns/vyksa/", Some("/towns/vyksa/")),
            ("/%74owns/", Some("/towns/")),
            ("/%252e%252e/", Some("/%2e%2e/")),
            ("/figures/a~b/", Some("/figures/a~b/")),
            ("/../etc/passwd", None),
            ("/%2e%2e/etc/passwd", None),
            ("/a/%2E./b", None),
            ("/a%5c..%5cb", None),
            ("/%00", None),
            ("/%ff", None),
            ("/%4", None),
            ("/%zz", None),
        ] {
            assert_eq!(decoded(path).as_deref(), expected, "{path}");
        }
    }
}
