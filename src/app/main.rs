#[expect(dead_code, reason = "until main tells its findings")]
mod report;

fn main() {}
