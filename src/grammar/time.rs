//! Days, months, years and hours as prose writes them.
