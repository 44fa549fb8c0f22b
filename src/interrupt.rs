//! SIGINT and SIGTERM: the first asks for an end behind the articles in hand, a second one ends at once.

use anyhow::{Context, Result};
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The exit status of a run that was interrupted, as shells have it.
pub const STATUS: u8 = 130;

/// Whether an end was asked for.
pub struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// Listens from now on.
    pub fn listen() -> Result<Self> {
        let asked = Arc::new(AtomicBool::new(false));
        for signal in [SIGINT, SIGTERM] {
            // In this order, or the first would end at once.
            flag::register_conditional_shutdown(signal, STATUS.into(), Arc::clone(&asked))
                .and_then(|_| flag::register(signal, Arc::clone(&asked)))
                .context("signals cannot be listened to")?;
        }
        Ok(Self(asked))
    }

    /// Whether it was so far.
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
