//! terang turns a folder of YAML data and Markdown narratives into a public website on who is
//! covered by a social-security programme, region by region, month by month.
//!
//! The way through the house is the alphabet. A folder is opened ([`content`]); what it says is
//! typed and resolved ([`dataset`]); every number that is shown is computed once, at its address
//! ([`figures`]); the rules look at both ([`findings`]); figures are drawn ([`graphics`]); pages
//! are planned and rendered ([`pages`]); and one hand writes them ([`site`]). A room may use only
//! the rooms before it, and the ground that all stand on: [`diag`], [`grammar`], [`identifier`], [`locale`],
//! [`number`], [`order`], [`period`].

pub mod content;
pub mod dataset;
pub mod diag;
pub mod figures;
pub mod findings;
pub mod grammar;
pub mod graphics;
pub mod identifier;
pub mod locale;
pub mod number;
pub mod order;
pub mod pages;
pub mod period;
pub mod site;
