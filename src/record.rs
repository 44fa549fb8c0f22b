//! What leaves the house: the record of one article.
