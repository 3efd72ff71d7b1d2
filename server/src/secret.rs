//! Tokens, ids, codes and passphrases. Only hashes of tokens and passphrases are kept.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use belisha_api::pupil::{CodePicture, PictureCode};
use sha2::{Digest, Sha256};
use tokio::sync::Semaphore;

use crate::error::{Error, Result};

/// Letters of tokens and ids: no vowels, so that none spells a word, and none that is mistaken for another.
const LETTERS: &[u8; 32] = b"0123456789bcdfghjklmnpqrstvwxyz_";

/// Argon2id with 46 MiB and one pass, the first choice of OWASP's cheat sheet. Not the crate's 19 MiB and two passes: glibc
/// gives memory of 32 MiB or more back to the system at once, and keeps less than that for ever.
const MEMORY_KIB: u32 = 47_104;
const PASSES: u32 = 1;
/// How many passphrases are hashed at once, each for some tens of milliseconds.
const HASHING: usize = 1;
/// How many may wait to be hashed; beyond that a try is refused at once.
const WAITING: usize = 64;

fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| Error::Fault(format!("no randomness: {error}")))?;
    Ok(bytes)
}

fn letters(bytes: &[u8]) -> String {
    bytes
        .iter()
        .map(|byte| char::from(LETTERS[usize::from(byte & 31)]))
        .collect()
}

/// A new id, 80 random bits.
pub(crate) fn id() -> Result<String> {
    Ok(letters(&random::<16>()?))
}

/// A new token, 160 random bits.
pub(crate) fn token() -> Result<String> {
    Ok(letters(&random::<32>()?))
}

/// A new join code: six digits, the first never 0 so that it reads as a number too.
pub(crate) fn join_code() -> Result<String> {
    let number = u32::from_le_bytes(random()?);
    Ok((100_000 + number % 900_000).to_string())
}

/// A new picture code: three of the pictures, none of them twice, so that a child who has found one is done with it.
pub(crate) fn picture_code() -> Result<PictureCode> {
    let mut left = CodePicture::ALL.to_vec();
    let mut one = || -> Result<CodePicture> {
        let number = u32::from_le_bytes(random()?) as usize;
        Ok(left.swap_remove(number % left.len()))
    };
    Ok([one()?, one()?, one()?])
}

/// What is kept of a token: SHA-256, in hexadecimal. Tokens are random, so no slow hash is needed.
pub(crate) fn hash_of(token: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    Sha256::digest(token.as_bytes())
        .iter()
        .flat_map(|byte| [HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]])
        .map(char::from)
        .collect()
}

/// Whether a passphrase may be used: three words, or twelve characters, and at most 200.
pub(crate) fn is_strong(passphrase: &str) -> bool {
    let characters = passphrase.chars().count();
    let words = passphrase.split_whitespace().count();
    (words >= 3 && characters >= 8 || characters >= 12) && characters <= 200
}

/// Hashes and verifies passphrases with Argon2id, a few at a time and away from the threads that answer requests.
#[derive(Debug)]
pub(crate) struct Passphrases {
    hashing: Semaphore,
    waiting: Semaphore,
    /// The hash of nothing anybody knows: verified when a name is unknown, so that both refusals take the same time.
    nobody: String,
}

impl Passphrases {
    pub(crate) fn new() -> Result<Self> {
        Ok(Self {
            hashing: Semaphore::new(HASHING),
            waiting: Semaphore::new(WAITING),
            nobody: hash(&token()?)?,
        })
    }

    /// The hash to keep, in PHC format.
    pub(crate) async fn hash(&self, passphrase: String) -> Result<String> {
        self.in_turn(move || hash(&passphrase)).await?
    }

    /// Whether this is the passphrase that was hashed; `None` is verified against a hash that nothing matches.
    pub(crate) async fn verify(&self, passphrase: String, hash: Option<String>) -> Result<bool> {
        let is_known = hash.is_some();
        let hash = hash.unwrap_or_else(|| self.nobody.clone());
        let matches = self
            .in_turn(move || {
                PasswordHash::new(&hash).is_ok_and(|hash| {
                    Argon2::default()
                        .verify_password(passphrase.as_bytes(), &hash)
                        .is_ok()
                })
            })
            .await?;
        Ok(matches && is_known)
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T> {
        let gone = |_| Error::Fault("passphrases are no longer hashed".to_owned());
        let _place = self
            .waiting
            .try_acquire()
            .map_err(|_| Error::TooManyTries(5))?;
        let _turn = self.hashing.acquire().await.map_err(gone)?;
        tokio::task::spawn_blocking(work)
            .await
            .map_err(|error| Error::Fault(format!("hashing a passphrase: {error}")))
    }
}

fn hash(passphrase: &str) -> Result<String> {
    let fault =
        |error: &dyn std::fmt::Display| Error::Fault(format!("hashing a passphrase: {error}"));
    let cost = Params::new(MEMORY_KIB, PASSES, 1, None).map_err(|error| fault(&error))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, cost)
        .hash_password(passphrase.as_bytes())
        .map_err(|error| fault(&error))?
        .to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_words_or_twelve_characters_make_a_passphrase() {
        assert!(is_strong("otter blue lantern"));
        assert!(is_strong("twelve-chars"));
        assert!(!is_strong("a b c"));
        assert!(!is_strong("eleven-char"));
        assert!(!is_strong(&"x".repeat(201)));
    }

    #[test]
    fn a_token_is_kept_as_its_sha_256() {
        assert_eq!(
            hash_of("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn no_picture_is_twice_in_a_picture_code() {
        for _ in 0..100 {
            let [first, second, third] = picture_code().unwrap();
            assert!(first != second && second != third && first != third);
        }
    }

    #[test]
    fn join_codes_have_six_digits() {
        for _ in 0..100 {
            let code = join_code().unwrap();
            assert!(code.len() == 6 && code.bytes().all(|digit| digit.is_ascii_digit()));
        }
    }
}
