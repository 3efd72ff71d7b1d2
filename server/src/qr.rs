//! QR codes of join addresses.

use fast_qr::convert::Builder;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::{ECL, QRBuilder};

/// As SVG, black on white with its quiet zone. `None` when the text is too long for a QR code.
pub(crate) fn svg(text: &str) -> Option<String> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    Some(SvgBuilder::default().margin(4).to_str(&code))
}

/// For a terminal. `None` when the text is too long for a QR code.
pub(crate) fn terminal(text: &str) -> Option<String> {
    Some(QRBuilder::new(text).ecl(ECL::L).build().ok()?.to_str())
}
