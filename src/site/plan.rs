//! The plan of the pages as contents of a site.

use super::Contents;
use crate::diag::Finding;
use crate::pages::Plan;

impl Contents for Plan<'_> {
    fn len(&self) -> usize {
        Plan::len(self)
    }

    fn path(&self, index: usize) -> &str {
        Plan::path(self, index)
    }

    fn write(&self, index: usize, out: &mut Vec<u8>) -> Result<(), Finding> {
        Plan::write(self, index, out)
    }
}
