//! Every page: its address, what stands on it, and the templates that it is poured into.

pub mod charts;
pub mod edition;
pub mod figure;
pub mod headline;
pub mod html;
pub mod theme;
pub mod wording;
pub mod world;

pub use theme::Theme;
pub use world::World;
