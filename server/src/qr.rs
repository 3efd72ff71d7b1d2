//! QR codes of join addresses.

use fast_qr::convert::Builder;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::{ECL, QRBuilder};

/// As SVG, black on white with its quiet zone. `None` when the text is too long for a QR code.
pub(crate) fn svg(text: &str) -> Option<String> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    Some(SvgBuilder::default().margin(4).to_str(&code))
}

/// Its size in modules and the dark ones as an SVG path, for a page that draws it. `None` as above.
pub(crate) fn path(text: &str) -> Option<(usize, String)> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let mut path = String::new();
    for y in 0..code.size {
        let dark = |x: usize| x < code.size && code[y][x].value();
        let mut x = 0;
        while x < code.size {
            let run = (x..).take_while(|x| dark(*x)).count();
            if run > 0 {
                path.push_str(&format!("M{x} {y}h{run}v1h-{run}z"));
            }
            x += run.max(1);
        }
    }
    Some((code.size, path))
}

/// For a terminal. `None` when the text is too long for a QR code.
pub(crate) fn terminal(text: &str) -> Option<String> {
    Some(QRBuilder::new(text).ecl(ECL::L).build().ok()?.to_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_draws_the_dark_modules_and_no_others() {
        let text = "http://belisha.school:8420/staff/remote/x";
        let code = QRBuilder::new(text).ecl(ECL::M).build().unwrap();
        let (size, path) = path(text).unwrap();
        assert_eq!(size, code.size);
        let mut dark = vec![vec![false; size]; size];
        for run in path.split('M').skip(1) {
            let numbers: Vec<usize> = run
                .split(|c: char| !c.is_ascii_digit())
                .filter_map(|number| number.parse().ok())
                .collect();
            let [x, y, length, ..] = numbers[..] else {
                panic!("{run}");
            };
            dark[y][x..x + length].fill(true);
        }
        for (y, row) in dark.iter().enumerate() {
            for (x, dark) in row.iter().enumerate() {
                assert_eq!(*dark, code[y][x].value(), "{x} {y}");
            }
        }
    }
}
