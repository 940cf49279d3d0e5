//! Laws as prose cites them.
