//! Every page: its address, what stands on it, and the templates that it is poured into.

pub mod markdown;
