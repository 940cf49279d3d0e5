//! Numbers as one language writes them.

use super::LocaleError;
use crate::number::Printed;
use fixed_decimal::Decimal;
use icu_decimal::DecimalFormatter;
use std::fmt::Write;
use writeable::Writeable;

/// Which signs are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Signs {
    /// A minus below zero.
    Minus,
    /// A plus above zero as well: what tells of a change.
    Both,
}

/// One language's digits, separators and signs.
pub(super) struct Numbers {
    formatter: DecimalFormatter,
    plus: (String, String),
    minus: (String, String),
    /// The digits 0 to 9, for numbers that are never grouped: years.
    digits: [char; 10],
    /// The numbers from 0.0 to 100.0 as they are written: nearly every percentage is one of them, and a
    /// site has hundreds of thousands.
    tenths: Vec<String>,
}

/// How many numbers with one decimal are kept as they are written.
const TENTHS: i128 = 1000;

impl Numbers {
    pub(super) fn new(formats: &icu_locale_core::Locale) -> Result<Numbers, LocaleError> {
        let lacking = |reason: String| LocaleError::Formats { language: formats.to_string(), reason };
        let formatter =
            DecimalFormatter::try_new(formats.into(), Default::default()).map_err(|e| lacking(e.to_string()))?;
        let mut digits = ['0'; 10];
        for (value, digit) in (0_u8..).zip(&mut digits) {
            let written = formatter.format(&Decimal::from(value)).to_string();
            *digit = written.chars().next().unwrap_or(*digit);
        }
        // The signs are what a language writes around the digit of ±1. Unicode's data gives most
        // languages the hyphen that keyboards have; a page can afford the true minus.
        let around_one = |one: Decimal| {
            let written = formatter.format(&one).to_string().replace('-', "\u{2212}");
            let (before, after) = written.split_once(digits[1])?;
            Some((before.to_owned(), after.to_owned()))
        };
        let lacks_signs = || lacking("its signs do not stand around the digits".to_owned());
        let minus = around_one(Decimal::from(-1)).ok_or_else(lacks_signs)?;
        let plus = around_one(Decimal::from(1).with_sign_display(fixed_decimal::SignDisplay::Always))
            .ok_or_else(lacks_signs)?;
        let tenth = |units| formatter.format(&magnitude(Printed { units, decimals: 1 })).to_string();
        let tenths = (0..=TENTHS).map(tenth).collect();
        Ok(Numbers { formatter, plus, minus, digits, tenths })
    }

    /// Appends a whole number without a sign: `154.008`.
    pub(super) fn push_count(&self, out: &mut String, value: u64) {
        self.push_unsigned(out, &Decimal::from(value));
    }

    /// Appends a number with exactly the decimals that it carries: `40,40`.
    pub(super) fn push(&self, out: &mut String, value: Printed, signs: Signs) {
        let around = match (value.units.signum(), signs) {
            (-1, _) => Some(&self.minus),
            (1, Signs::Both) => Some(&self.plus),
            _ => None,
        };
        out.push_str(around.map_or("", |(before, _)| before));
        let kept = || self.tenths.get(usize::try_from(value.units.unsigned_abs()).ok()?);
        match if value.decimals == 1 { kept() } else { None } {
            Some(written) => out.push_str(written),
            None => self.push_unsigned(out, &magnitude(value)),
        }
        out.push_str(around.map_or("", |(_, after)| after));
    }

    /// A number with exactly the decimals that it carries: `40,40`.
    pub(super) fn printed(&self, value: Printed, signs: Signs) -> String {
        let mut out = String::with_capacity(24);
        self.push(&mut out, value, signs);
        out
    }

    /// Appends a whole number without separators: `2025`.
    pub(super) fn push_ungrouped(&self, out: &mut String, value: u64) {
        let start = out.len();
        // Writing to a string does not fail.
        let _ = write!(out, "{value}");
        if self.digits[0] != '0' {
            let digit = |c: char| c.to_digit(10).and_then(|value| self.digits.get(value as usize)).copied();
            let own: String = out[start..].chars().map(|c| digit(c).unwrap_or(c)).collect();
            out.truncate(start);
            out.push_str(&own);
        }
    }

    fn push_unsigned(&self, out: &mut String, value: &Decimal) {
        // Writing to a string does not fail.
        let _ = self.formatter.format(value).write_to(out);
    }
}

/// The number without its sign, digit for digit: its zeros count when plurals are chosen.
pub(super) fn magnitude(value: Printed) -> Decimal {
    let units = value.units.unsigned_abs();
    let mut decimal = u64::try_from(units).map_or_else(|_| Decimal::from(units), Decimal::from);
    decimal.multiply_pow10(-i16::from(value.decimals));
    decimal
}
