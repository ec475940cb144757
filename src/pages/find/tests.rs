//! Words, lists and shards of the search.
