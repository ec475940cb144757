//! Connections: takes requests, asks for the answer, and keeps the line open for pages that wait for news.
//!
//! Comes in: a listener. Goes out: answers. Pages are rendered on threads of their own, so that one that takes long
//! holds up nobody.

use std::convert::Infallible;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::Context;
use std::task::Poll;
use std::time::Duration;

use hyper::Method;
use hyper::Request;
use hyper::Response;
use hyper::body::Body;
use hyper::body::Bytes;
use hyper::body::Frame;
use hyper::body::Incoming;
use hyper::body::SizeHint;
use hyper::header;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use hyper_util::rt::TokioTimer;
use tokio::net::TcpListener;
use tokio::sync::mpsc;

use crate::serve::answer;
use crate::serve::desk::Desk;
use crate::serve::guard;
use crate::serve::guard::Guard;

/// How long a page is waited for while the site is being read for the first time.
const PATIENCE: Duration = Duration::from_millis(900);

/// How long a browser may take to send the head of a request.
const SLOWEST_HEAD: Duration = Duration::from_secs(30);

/// Takes requests for ever.
pub(super) async fn take_requests(listener: TcpListener, desk: Arc<Desk>, guard: Guard) {
    let guard = Arc::new(guard);
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // Too many open files, as a rule: it passes when some are closed.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let _ = stream.set_nodelay(true);
        let (desk, guard) = (Arc::clone(&desk), Arc::clone(&guard));
        let service = service_fn(move |request| {
            let (desk, guard) = (Arc::clone(&desk), Arc::clone(&guard));
            async move { Ok::<_, Infallible>(answer(request, desk, &guard).await) }
        });
        let mut server = http1::Builder::new();
        server.timer(TokioTimer::new()).header_read_timeout(SLOWEST_HEAD);
        // A browser that hangs up in the middle is no failure.
        tokio::spawn(async move { server.serve_connection(TokioIo::new(stream), service).await });
    }
}

async fn answer(request: Request<Incoming>, desk: Arc<Desk>, guard: &Guard) -> Response<Sent> {
    let text = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
    let host = request.uri().authority().map(|authority| authority.as_str()).or_else(|| text(header::HOST));
    if !host.is_some_and(|host| guard.lets_in(host)) {
        return whole(answer::not_for_us(desk.tongue));
    }
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        return whole(answer::only_reading(desk.tongue));
    }
    let path = request.uri().path().to_owned();
    match &*path {
        answer::SCRIPT_PATH => return whole(answer::script()),
        answer::NEWS_PATH if request.method() == Method::GET => {
            return news(&desk, request.uri().query().unwrap_or_default()).await;
        }
        _ => {}
    }
    let known = text(header::IF_NONE_MATCH).map(str::to_owned);
    let Ok(shown) = tokio::time::timeout(PATIENCE, desk.when_read()).await.map(Arc::clone) else {
        return whole(answer::not_yet(desk.tongue));
    };
    let tongue = desk.tongue;
    let render = move || {
        let photograph = answer::photograph(&shown, &desk.darkroom, &path, known.as_deref());
        photograph.unwrap_or_else(|| answer::page(&shown.read(), &path, known.as_deref(), tongue))
    };
    match tokio::task::spawn_blocking(render).await {
        Ok(answer) => whole(answer),
        Err(_) => whole(answer::not_yet(tongue)),
    }
}

/// The line on which an open page gets its news: `?page=ADDRESS&mark=MARK`.
async fn news(desk: &Arc<Desk>, query: &str) -> Response<Sent> {
    let value = |name: &str| {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let found = pairs.filter(|(key, _)| *key == name).map(|(_, value)| value).next();
        guard::decoded(found.unwrap_or_default()).unwrap_or_default()
    };
    let (address, mark) = (value("page"), value("mark"));
    desk.when_read().await;
    let own = Arc::clone(desk);
    let open = move || own.open(address, mark);
    let Ok(receiver) = tokio::task::spawn_blocking(open).await else {
        return whole(answer::not_yet(desk.tongue));
    };
    let mut answer = Response::new(Sent::News(receiver));
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static("text/event-stream"));
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    answer
}

fn whole(answer: Response<Bytes>) -> Response<Sent> {
    answer.map(|bytes| Sent::Whole(Some(bytes)))
}

/// What is sent: bytes, or news for as long as the page is open. For HEAD the server leaves the bytes away by itself.
enum Sent {
    Whole(Option<Bytes>),
    News(mpsc::UnboundedReceiver<Bytes>),
}

impl Body for Sent {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        match &mut *self {
            Self::Whole(bytes) => Poll::Ready(bytes.take().map(|bytes| Ok(Frame::data(bytes)))),
            Self::News(receiver) => {
                receiver.poll_recv(context).map(|event| event.map(|event| Ok(Frame::data(event))))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Self::Whole(bytes) => bytes.as_ref().is_none_or(Bytes::is_empty),
            Self::News(_) => false,
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Whole(bytes) => SizeHint::with_exact(bytes.as_ref().map_or(0, |bytes| bytes.len() as u64)),
            Self::News(_) => SizeHint::default(),
        }
    }
}
