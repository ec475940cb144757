//! Pages: which addresses exist, what each is about, and any of them as bytes.

pub mod prose;
