//! The answer to one request: a page rendered now, a file beside it, or what else a browser needs to be told.
//!
//! Comes in: a path and what the browser has already. Goes out: status, headers, bytes. HTML gets one script tag, which
//! listens for changes; a build never has it.

use hyper::Response;
use hyper::StatusCode;
use hyper::body::Bytes;
use hyper::header;

use crate::base::html::escaped;
use crate::diagnostics::message::Message;
use crate::diagnostics::message::Tongue;
use crate::pipeline::darkroom::Darkroom;
use crate::pipeline::live::Shown;
use crate::pipeline::site::Site;
use crate::say;
use crate::serve::desk::NOTHING;
use crate::serve::desk::mark_of;
use crate::serve::guard;

/// The script that listens for changes.
pub(super) const SCRIPT_PATH: &str = "/__impactbook/preview.js";

/// Where it listens.
pub(super) const NEWS_PATH: &str = "/__impactbook/news";

/// The script itself.
const SCRIPT: &str = include_str!("preview.js");

/// The kind of a page.
const HTML: &str = "text/html; charset=utf-8";

/// What browsers are told of the kinds of files, by their endings.
const KINDS: [(&str, &str); 16] = [
    ("html", HTML),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("csv", "text/csv; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("bib", "text/plain; charset=utf-8"),
    ("xml", "application/xml"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("webp", "image/webp"),
    ("ico", "image/x-icon"),
    ("woff2", "font/woff2"),
    ("zip", "application/zip"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
];

/// The kind of a file, for browsers.
fn kind_of(address: &str) -> &'static str {
    let ending = address.rsplit_once('.').map_or("", |(_, ending)| ending);
    KINDS.iter().find(|(known, _)| *known == ending).map_or("application/octet-stream", |(_, kind)| kind)
}

/// The answer to a request for `path` (as it was sent, without the query). `known` is the `If-None-Match` header.
pub(super) fn page(site: &Site, path: &str, known: Option<&str>, tongue: Tongue) -> Response<Bytes> {
    let Some(path) = guard::decoded(path) else { return bad_path(tongue) };
    let inner = inner(site, &path);
    let address = if inner.is_empty() || inner.ends_with('/') {
        format!("{inner}index.html")
    } else {
        inner.to_owned()
    };
    if let Some(rendered) = site.render(&address) {
        return match rendered {
            Ok(bytes) => found(&address, bytes, known),
            Err(problem) => broken(&address, &problem.said(), tongue),
        };
    }
    if site.has(&format!("{address}/index.html")) {
        return moved(&format!("{path}/"));
    }
    let language = inner.split('/').next().unwrap_or_default();
    let own = format!("{language}/404.html");
    match site.render(if site.has(&own) { &own } else { "404.html" }) {
        Some(Ok(bytes)) => missing(&address, bytes),
        Some(Err(problem)) => broken(&address, &problem.said(), tongue),
        None => no_pages(&address, tongue),
    }
}

/// The answer to a request for a photograph; `None` where the path is none of one. It is made while nobody waits for
/// the site, because that takes longer than anything else.
pub(super) fn photograph(
    shown: &Shown,
    darkroom: &Darkroom,
    path: &str,
    known: Option<&str>,
) -> Option<Response<Bytes>> {
    let path = guard::decoded(path)?;
    let (address, (negative, size)) = {
        let site = shown.read();
        let address = inner(&site, &path).to_owned();
        let negative = site.negative(&address)?;
        (address, negative)
    };
    Some(found(&address, darkroom.photograph(&negative, size), known))
}

/// The path below the site. Where the site will stand below a path, pages for addresses that do not exist link from
/// there.
fn inner<'p>(site: &Site, path: &'p str) -> &'p str {
    path.strip_prefix(base_path(site.base_url())).unwrap_or(path.trim_start_matches('/'))
}

/// The path at which the site will stand, with `/` at both ends.
fn base_path(base_url: &str) -> &str {
    let rest = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    rest.find('/').map_or("/", |at| &rest[at..])
}

/// A file of the site, unless the browser has it already.
fn found(address: &str, bytes: Vec<u8>, known: Option<&str>) -> Response<Bytes> {
    let kind = kind_of(address);
    let mark = mark_of(&bytes);
    let tag = format!("\"{mark}\"");
    let has_it = known.is_some_and(|known| {
        known
            .split(',')
            .any(|one| matches!(one.trim().trim_start_matches("W/"), one if one == tag || one == "*"))
    });
    let answer = Response::builder().header(header::ETAG, &tag);
    if has_it {
        return ready(answer.status(StatusCode::NOT_MODIFIED), None, Bytes::new());
    }
    let bytes = if kind == HTML { with_script(bytes, address, &mark) } else { bytes };
    ready(answer, Some(kind), bytes.into())
}

/// The page for addresses that do not exist. It goes away when something comes to stand there.
fn missing(address: &str, page: Vec<u8>) -> Response<Bytes> {
    let page = with_script(page, address, NOTHING);
    ready(Response::builder().status(StatusCode::NOT_FOUND), Some(HTML), page.into())
}

/// Puts the script into a page.
fn with_script(page: Vec<u8>, address: &str, mark: &str) -> Vec<u8> {
    let address = escaped(address);
    let tag =
        format!("<script src=\"{SCRIPT_PATH}\" data-page=\"{address}\" data-mark=\"{mark}\" defer></script>");
    let end = b"</head>";
    let place = page.windows(end.len()).position(|part| part == end).unwrap_or(page.len());
    let mut page = page;
    page.splice(place..place, tag.into_bytes());
    page
}

/// The script.
pub(super) fn script() -> Response<Bytes> {
    ready(Response::builder(), Some("text/javascript; charset=utf-8"), Bytes::from_static(SCRIPT.as_bytes()))
}

/// The same page, with the slash that its links count on.
fn moved(path: &str) -> Response<Bytes> {
    let encoded: String = path
        .bytes()
        .map(|byte| match byte {
            b'/' | b'-' | b'_' | b'.' | b'~' => (byte as char).to_string(),
            byte if byte.is_ascii_alphanumeric() => (byte as char).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect();
    // Two slashes at the beginning would name another host.
    let encoded = format!("/{}", encoded.trim_start_matches('/'));
    ready(Response::builder().status(StatusCode::FOUND).header(header::LOCATION, encoded), None, Bytes::new())
}

/// A page that cannot be rendered because of the theme.
fn broken(address: &str, problem: &Message, tongue: Tongue) -> Response<Bytes> {
    let title = say!("This page cannot be shown", "Эту страницу нельзя показать");
    own_page(StatusCode::INTERNAL_SERVER_ERROR, (address, NOTHING), (&title, problem), tongue)
}

/// Where the site has no pages at all; what is wrong is shown over this one.
fn no_pages(address: &str, tongue: Tongue) -> Response<Bytes> {
    let title = say!("There is nothing to show yet", "Показать пока нечего");
    let text = say!(
        "The site has errors that leave it without pages.",
        "В сайте ошибки, из-за которых нет ни одной страницы."
    );
    own_page(StatusCode::INTERNAL_SERVER_ERROR, (address, NOTHING), (&title, &text), tongue)
}

/// While the site is being read; the page comes by itself.
pub(super) fn not_yet(tongue: Tongue) -> Response<Bytes> {
    let title = say!("Reading the site…", "Сайт читается…");
    let text = say!("This page will come by itself.", "Страница появится сама.");
    own_page(StatusCode::SERVICE_UNAVAILABLE, ("", "unread"), (&title, &text), tongue)
}

/// A page of the preview's own, in place of what stands at an address in the state that `mark` tells.
fn own_page(
    status: StatusCode,
    (address, mark): (&str, &str),
    (title, text): (&Message, &Message),
    tongue: Tongue,
) -> Response<Bytes> {
    let lang = if tongue == Tongue::Russian { "ru" } else { "en" };
    let (title, text) = (escaped(title.read(tongue)), escaped(text.read(tongue)));
    let page = format!(
        "<!doctype html>\n<html lang=\"{lang}\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">\
         </head><body><main><h1>{title}</h1><p>{text}</p></main></body></html>\n"
    );
    let page = with_script(page.into_bytes(), address, mark);
    ready(Response::builder().status(status), Some(HTML), page.into())
}

fn bad_path(tongue: Tongue) -> Response<Bytes> {
    let message = say!("There is no such address.", "Такого адреса нет.");
    plain(StatusCode::BAD_REQUEST, &message, tongue)
}

/// For a request that is meant for somebody else.
pub(super) fn not_for_us(tongue: Tongue) -> Response<Bytes> {
    let message = say!(
        "This preview answers only under its own address. To open it from another machine, start it with `--host` and that address.",
        "Предпросмотр отвечает только по своему адресу. Чтобы открыть его с другого компьютера, запустите его с `--host` и этим адресом."
    );
    plain(StatusCode::FORBIDDEN, &message, tongue)
}

/// For a method other than GET and HEAD.
pub(super) fn only_reading(tongue: Tongue) -> Response<Bytes> {
    let message = say!("Here one can only read.", "Здесь можно только читать.");
    let mut answer = plain(StatusCode::METHOD_NOT_ALLOWED, &message, tongue);
    answer.headers_mut().insert(header::ALLOW, header::HeaderValue::from_static("GET, HEAD"));
    answer
}

fn plain(status: StatusCode, message: &Message, tongue: Tongue) -> Response<Bytes> {
    let text = format!("{}\n", message.read(tongue));
    ready(Response::builder().status(status), Some("text/plain; charset=utf-8"), text.into())
}

/// Headers that every answer has; browsers ask again each time.
fn ready(answer: hyper::http::response::Builder, kind: Option<&str>, bytes: Bytes) -> Response<Bytes> {
    let mut answer =
        answer.header(header::CACHE_CONTROL, "no-cache").header(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    if let Some(kind) = kind {
        answer = answer.header(header::CONTENT_TYPE, kind).header(header::CONTENT_LENGTH, bytes.len());
    }
    answer.body(bytes).unwrap_or_else(|_| Response::new(Bytes::new()))
}
