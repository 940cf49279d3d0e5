//! The codes with which a national identity number may begin: districts, present and former.
//!
//! These are the Ministry of Home Affairs' codes (Kepmendagri 300.2.2-2430/2025: 416 kabupaten and 98 kota),
//! not those of Statistics Indonesia, which differ for 199 of the 514. A number keeps the code of the district
//! that issued it, so districts of Papua keep those that they had before the provinces of 2022.

/// Which four digits are the code of a district.
static KNOWN: [bool; 10_000] = known();

/// Which two digits are the code of a province.
static PROVINCES: [bool; 100] = provinces();

/// Whether `province` and `district`, two digits each, are the code of a district, now or formerly.
pub(super) fn is_district(province: usize, district: usize) -> bool {
    KNOWN.get(province * 100 + district).copied().unwrap_or(false)
}

/// Whether two digits are the code of a province.
pub(super) fn is_province(province: usize) -> bool {
    PROVINCES.get(province).copied().unwrap_or(false)
}

/// A province and the districts that it has, as stretches of codes: kabupaten from 1, kota from 71.
type Province = (usize, &'static [(usize, usize)]);

const PRESENT: &[Province] = &[
    (11, &[(1, 18), (71, 75)]),
    (12, &[(1, 25), (71, 78)]),
    (13, &[(1, 12), (71, 77)]),
    (14, &[(1, 10), (71, 72)]),
    (15, &[(1, 9), (71, 72)]),
    (16, &[(1, 13), (71, 74)]),
    (17, &[(1, 9), (71, 71)]),
    (18, &[(1, 13), (71, 72)]),
    (19, &[(1, 6), (71, 71)]),
    (21, &[(1, 5), (71, 72)]),
    (31, &[(1, 1), (71, 75)]),
    (32, &[(1, 18), (71, 79)]),
    (33, &[(1, 29), (71, 76)]),
    (34, &[(1, 4), (71, 71)]),
    (35, &[(1, 29), (71, 79)]),
    (36, &[(1, 4), (71, 74)]),
    (51, &[(1, 8), (71, 71)]),
    (52, &[(1, 8), (71, 72)]),
    (53, &[(1, 21), (71, 71)]),
    (61, &[(1, 12), (71, 72)]),
    (62, &[(1, 13), (71, 71)]),
    (63, &[(1, 11), (71, 72)]),
    (64, &[(1, 3), (7, 9), (11, 11), (71, 72), (74, 74)]),
    (65, &[(1, 4), (71, 71)]),
    (71, &[(1, 11), (71, 74)]),
    (72, &[(1, 12), (71, 71)]),
    (73, &[(1, 18), (22, 22), (24, 24), (26, 26), (71, 73)]),
    (74, &[(1, 15), (71, 72)]),
    (75, &[(1, 5), (71, 71)]),
    (76, &[(1, 6)]),
    (81, &[(1, 9), (71, 72)]),
    (82, &[(1, 8), (71, 72)]),
    (91, &[(3, 3), (5, 6), (10, 11), (15, 15), (19, 20), (71, 71)]),
    (92, &[(2, 3), (6, 8), (11, 12)]),
    (93, &[(1, 4)]),
    (94, &[(1, 8)]),
    (95, &[(1, 8)]),
    (96, &[(1, 5), (71, 71)]),
];

/// The codes that 26 districts had until the provinces of Papua were divided in 2022.
const FORMER: &[Province] =
    &[(91, &[(1, 2), (4, 4), (7, 9), (12, 14), (16, 18), (21, 28)]), (92, &[(1, 1), (4, 5), (9, 10), (71, 71)])];

const fn known() -> [bool; 10_000] {
    enter(FORMER, enter(PRESENT, [false; 10_000]))
}

const fn enter(provinces: &[Province], mut table: [bool; 10_000]) -> [bool; 10_000] {
    let mut p = 0;
    while p < provinces.len() {
        let (province, stretches) = provinces[p];
        let mut s = 0;
        while s < stretches.len() {
            let mut district = stretches[s].0;
            while district <= stretches[s].1 {
                table[province * 100 + district] = true;
                district += 1;
            }
            s += 1;
        }
        p += 1;
    }
    table
}

const fn provinces() -> [bool; 100] {
    let mut table = [false; 100];
    let mut p = 0;
    while p < PRESENT.len() {
        table[PRESENT[p].0] = true;
        p += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_514_districts_in_38_provinces_and_26_former_codes() {
        assert_eq!(KNOWN.iter().filter(|known| **known).count(), 514 + 26);
        assert_eq!(PROVINCES.iter().filter(|known| **known).count(), 38);
        assert!(is_district(63, 10) && is_district(96, 71) && is_district(92, 71));
        assert!(!is_district(63, 12) && !is_district(63, 0) && !is_district(64, 73) && !is_district(99, 99));
    }
}
