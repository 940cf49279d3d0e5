//! How wide each letter is: data, measured once from real fonts.
//!
//! The site is shown in the system's own letters, and nobody knows here which they are. So the
//! table bounds them: for every character the greater of the advance widths in **DejaVu Sans 2.37**
//! (Book; Bitstream Vera licence, changes in the public domain), about the widest text face that
//! systems ship, and **Noto Sans Bold 2020-12** (SIL Open Font Licence 1.1), because values are set
//! semi-bold. Roboto, Segoe UI, San Francisco, Liberation Sans and Arial are narrower than both.
//! Advance widths are facts; nothing of the fonts' outlines is here.
//!
//! Made from Debian's `fonts-dejavu-core` and `fonts-noto-core` with fonttools. To make it again:
//!
//! ```python
//! # python make.py DejaVuSans.ttf NotoSans-Bold.ttf
//! import sys
//! from fontTools.ttLib import TTFont
//! RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x2010, 0x2027), (0x2030, 0x203A), (0x20A0, 0x20BF),
//!           (0x2190, 0x2193), (0x2212, 0x2212), (0x2248, 0x2248), (0x2264, 0x2265), (0x25B2, 0x25BC)]
//! fonts = [TTFont(path) for path in sys.argv[1:]]
//! def width(c):  # thousandths of an em, rounded up; one em where neither font has the letter
//!     found = [f["hmtx"][f.getBestCmap()[c]][0] / f["head"].unitsPerEm for f in fonts if c in f.getBestCmap()]
//!     return int(-(-max(found) * 1000 // 1)) if found else 1000
//! for first, last in RANGES:
//!     print(f"    (0x{first:04X}, &[", ", ".join(str(width(c)) for c in range(first, last + 1)), "]),")
//! ```

/// Stretches of characters: the first of each, then widths in thousandths of an em, in order.
#[rustfmt::skip]
pub(super) const WIDTHS: &[(u32, &[u16])] = &[
    (0x0020, &[
        318, 401, 472, 838, 637, 951, 780, 275, 391, 391, 545, 838, 318, 361, 318, 413, 637, 637, 637, 637, 637, 637,
        637, 637, 637, 637, 337, 337, 838, 838, 838, 531, 1000, 690, 687, 699, 771, 632, 576, 775, 765, 389, 331, 664,
        565, 943, 813, 796, 628, 796, 695, 635, 611, 756, 685, 989, 686, 624, 686, 391, 413, 391, 838, 500, 500, 613,
        635, 550, 635, 616, 387, 635, 657, 305, 305, 620, 305, 982, 657, 619, 635, 635, 454, 521, 434, 657, 592, 856,
        592, 592, 525, 637, 551, 637, 838,
    ]),
    (0x00A0, &[
        318, 401, 637, 637, 637, 637, 551, 500, 607, 1000, 472, 615, 838, 361, 1000, 500, 500, 838, 401, 401, 500,
        660, 655, 318, 500, 401, 472, 615, 970, 970, 970, 531, 690, 690, 690, 690, 690, 690, 975, 699, 632, 632, 632,
        632, 389, 389, 389, 389, 775, 813, 796, 796, 796, 796, 796, 838, 796, 756, 756, 756, 756, 624, 628, 711, 613,
        613, 613, 613, 613, 613, 982, 550, 616, 616, 616, 616, 305, 305, 305, 305, 619, 657, 619, 619, 619, 619, 619,
        838, 619, 657, 657, 657, 657, 592, 635, 592, 690, 613, 690, 613, 690, 613, 699, 550, 699, 550, 699, 550, 699,
        550, 771, 635, 775, 649, 632, 616, 632, 616, 632, 616, 632, 616, 632, 616, 775, 635, 775, 635, 775, 635, 775,
        635, 765, 657, 917, 695, 389, 305, 389, 305, 389, 305, 389, 305, 389, 305, 720, 610, 331, 305, 664, 620, 620,
        565, 305, 565, 305, 565, 375, 565, 362, 565, 305, 813, 657, 813, 657, 813, 657, 814, 813, 657, 796, 619, 796,
        619, 796, 619, 1070, 1023, 695, 454, 695, 454, 695, 454, 635, 521, 635, 521, 635, 521, 635, 521, 611, 434,
        611, 434, 611, 434, 756, 657, 756, 657, 756, 657, 756, 657, 756, 657, 756, 657, 989, 856, 624, 592, 624, 686,
        525, 686, 525, 686, 525, 383,
    ]),
    (0x2010, &[
        361, 361, 637, 500, 1000, 1000, 551, 500, 318, 318, 318, 318, 519, 519, 519, 519, 516, 516, 590, 590, 500,
        668, 1000, 318,
    ]),
    (0x2030, &[
        1342, 1736, 303, 524, 745, 422, 643, 864, 400, 400, 400,
    ]),
    (0x20A0, &[
        877, 637, 637, 637, 637, 982, 637, 1273, 1074, 989, 919, 649, 637, 637, 637, 1273, 637, 637, 734, 650, 774,
        637, 696, 731, 637, 637, 637, 812, 874, 637, 629, 572,
    ]),
    (0x2190, &[
        838, 838, 838, 838,
    ]),
    (0x2212, &[
        838,
    ]),
    (0x2248, &[
        838,
    ]),
    (0x2264, &[
        838, 838,
    ]),
    (0x25B2, &[
        770, 770, 502, 502, 770, 770, 502, 502, 770, 770, 770,
    ]),
];
