//! The preview: a site over HTTP on one's own machine, which follows its files and tells open pages what changed.
//!
//! Comes in: a request and where to listen. Goes out: answers, until somebody stops it; what happens meanwhile is told
//! to the caller. Pages are rendered when they are asked for, by the same code as in a build; no file on disk is ever
//! served. Nothing here decides what a site consists of.

mod answer;
mod desk;
mod guard;
mod http;
mod watch;
mod worker;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;

use crate::diagnostics::message::Message;
use crate::diagnostics::message::Tongue;
use crate::pipeline::Request;
use crate::pipeline::darkroom::Darkroom;
use crate::pipeline::live::Update;
use crate::serve::desk::Desk;
use crate::serve::guard::Guard;
use crate::serve::worker::Worker;

/// Where to listen, and how to speak on pages.
#[derive(Clone, Debug)]
pub struct Options {
    /// The address or name of this machine on which to listen; loopback unless told otherwise.
    pub host: String,
    /// The port; 0 for any that is free.
    pub port: u16,
    /// The language of what is shown over a page.
    pub tongue: Tongue,
}

/// What happens, for whoever sits at the terminal.
#[derive(Clone, Copy, Debug)]
pub enum Told<'a> {
    /// Requests are taken at this address; the site is being read.
    Listening(SocketAddr),
    /// The site has been read and is shown.
    Read {
        /// What came of it.
        update: &'a Update,
        /// How many pages there are.
        pages: usize,
        /// How long it took.
        took: Duration,
    },
    /// Files have changed.
    Changed {
        /// What came of it.
        update: &'a Update,
        /// How many open pages were told to load anew.
        reloaded: usize,
        /// From the first word of the change until open pages were told.
        took: Duration,
    },
    /// After a small change all of the site has been looked at.
    LookedAt(&'a Update),
    /// The files could not be read; the last good site stays.
    Failed(&'a Message),
    /// Changes of files will not be noticed, and why.
    Blind(&'a Message),
}

/// Tells what happens; called from several threads.
pub type Tell = Arc<dyn Fn(Told<'_>) + Send + Sync>;

/// Why it could not begin or go on.
#[derive(Debug)]
pub enum Failure {
    /// Nobody can listen there: the address, and what the system says.
    Listen(String, io::Error),
    /// The files could not be read at all.
    Inputs(Message),
    /// The machine refused something that is needed: threads, sockets.
    Machine(io::Error),
}

/// Serves the site until the process is asked to stop (Ctrl-C).
pub fn run(mut request: Request, options: &Options, tell: &Tell) -> Result<(), Failure> {
    // Events name files by their real paths.
    request.root = request.root.canonicalize().unwrap_or(request.root);
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(Failure::Machine)?;
    let place = if options.host.contains(':') {
        format!("[{}]:{}", options.host.trim_matches(['[', ']']), options.port)
    } else {
        format!("{}:{}", options.host, options.port)
    };
    let listener =
        runtime.block_on(TcpListener::bind(&place)).map_err(|cause| Failure::Listen(place, cause))?;
    let address = listener.local_addr().map_err(Failure::Machine)?;
    tell(Told::Listening(address));
    let desk = Arc::new(Desk::new(options.tongue, Darkroom::of(&request.root, true)));
    let (end, mut ended) = tokio::sync::mpsc::unbounded_channel();
    let worker = Worker { request, desk: Arc::clone(&desk), tell: Arc::clone(tell) };
    let failed = end.clone();
    let follow = move || {
        if let Err(message) = worker.run() {
            let _ = failed.send(Err(Failure::Inputs(message)));
        }
    };
    std::thread::Builder::new().name("follow".to_owned()).spawn(follow).map_err(Failure::Machine)?;
    let guard = Guard::new(address, &options.host);
    let end = runtime.block_on(async move {
        tokio::spawn(http::take_requests(listener, desk, guard));
        let stop = end.clone();
        tokio::spawn(async move { stop.send(tokio::signal::ctrl_c().await.map_err(Failure::Machine)) });
        #[cfg(unix)]
        tokio::spawn(async move {
            let terminate = tokio::signal::unix::SignalKind::terminate();
            if let Ok(mut terminated) = tokio::signal::unix::signal(terminate) {
                terminated.recv().await;
                let _ = end.send(Ok(()));
            }
        });
        ended.recv().await
    });
    // Whoever still waits for a page or for news is let go.
    runtime.shutdown_background();
    end.unwrap_or(Ok(()))
}
