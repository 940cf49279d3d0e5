//! Quantities as prose writes them.
