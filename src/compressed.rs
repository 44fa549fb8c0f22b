//! Compressed inputs, told by their first bytes: gzip and Zstandard.

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};
use std::io::{self, BufRead, BufReader, Read};

/// The name of a file without the ending that says how it is compressed.
pub fn uncompressed_name(name: &str) -> &str {
    [".gz", ".zst"].iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name)
}

/// What is in the input, whether it is compressed or not.
///
/// # Errors
/// Those of reading its first bytes.
pub fn decompressed(mut input: Box<dyn BufRead>) -> io::Result<Box<dyn BufRead>> {
    let start = input.fill_buf()?;
    Ok(if start.starts_with(GZIP) {
        Box::new(BufReader::with_capacity(BUFFER, MultiGzDecoder::new(input)))
    } else if start.starts_with(ZSTD) {
        Box::new(BufReader::with_capacity(BUFFER, Frames { input, frame: FrameDecoder::new() }))
    } else {
        input
    })
}

const BUFFER: usize = 1 << 16;

const GZIP: &[u8] = b"\x1F\x8B";

const ZSTD: &[u8] = b"\x28\xB5\x2F\xFD";

/// The frames of a Zstandard file, of which there may be several.
struct Frames {
    input: Box<dyn BufRead>,
    /// The one that is being read; finished before the first.
    frame: FrameDecoder,
}

impl Read for Frames {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        while self.frame.can_collect() == 0 {
            if !self.frame.is_finished() {
                let one = BlockDecodingStrategy::UptoBlocks(1);
                self.frame.decode_blocks(&mut self.input, one).map_err(io::Error::other)?;
            } else if self.input.fill_buf()?.is_empty() {
                return Ok(0);
            } else {
                self.begin()?;
            }
        }
        self.frame.read(bytes)
    }
}

impl Frames {
    /// Begins the next frame, or skips it where it holds nothing of the content.
    fn begin(&mut self) -> io::Result<()> {
        match self.frame.reset(&mut self.input) {
            Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame { length, .. })) => {
                io::copy(&mut (&mut self.input).take(length.into()), &mut io::sink()).map(|_| ())
            }
            begun => begun.map_err(io::Error::other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::write::GzEncoder;
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};
    use std::io::Write;

    fn read(bytes: Vec<u8>) -> io::Result<String> {
        let mut text = String::new();
        decompressed(Box::new(io::Cursor::new(bytes)))?.read_to_string(&mut text)?;
        Ok(text)
    }

    fn gzip(text: &str) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::default());
        encoder.write_all(text.as_bytes()).unwrap();
        encoder.finish().unwrap()
    }

    fn zstd(text: &str) -> Vec<u8> {
        compress_to_vec(text.as_bytes(), CompressionLevel::Fastest)
    }

    #[test]
    fn all_members_and_frames_are_read() {
        assert_eq!(read([gzip("The mill"), gzip(" closes.")].concat()).unwrap(), "The mill closes.");
        let skipped = b"\x50\x2A\x4D\x18\x03\0\0\0abc".to_vec();
        assert_eq!(read([zstd("The mill"), skipped, zstd(" closes.")].concat()).unwrap(), "The mill closes.");
        assert_eq!(read(b"The mill closes.".to_vec()).unwrap(), "The mill closes.");
    }

    #[test]
    fn what_ends_early_is_an_error() {
        for mut bytes in [gzip("The mill closes."), zstd("The mill closes.")] {
            bytes.truncate(bytes.len() - 5);
            assert!(read(bytes).is_err());
        }
    }
}
