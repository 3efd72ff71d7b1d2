//! `belisha`: the command line.

use std::io::IsTerminal;
use std::process::ExitCode;

use belisha_server::Cli;
use clap::Parser;
use tracing_subscriber::EnvFilter;

#[cfg(all(feature = "jemalloc", not(windows)))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    tracing_subscriber::fmt()
        .with_env_filter(
            // What sqlx says is said again, in words, by who asked it.
            EnvFilter::try_from_env("BELISHA_LOG")
                .unwrap_or_else(|_| EnvFilter::new("warn,sqlx=off,sqlx_core=off")),
        )
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr)
        // When the log lies on a disk that is full, saying so in the log would be a panic.
        .log_internal_errors(false)
        .init();
    match cli.run().await {
        Ok(code) => code,
        Err(error) => {
            let mut causes = error.chain();
            if let Some(sentence) = causes.next() {
                eprintln!("{sentence}");
            }
            for cause in causes {
                eprintln!("  Cause: {cause}");
            }
            ExitCode::FAILURE
        }
    }
}
