//! Quotation marks: which open, which close, and what stands between them.
//!
//! Each paragraph is walked once. A mark's shape and the white space around it say whether it can open or close; what is
//! open already and which marks are still to come in the paragraph decide the rest. Apostrophes and inches are told apart
//! on the way. A quotation that is not closed ends with its paragraph, so that a forgotten mark costs no more than that.

use super::Document;
use crate::span::Run;

/// A stretch in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// Its tokens, the marks included.
    pub run: Run,
    /// Whether its closing mark is there; an unclosed one ends with its paragraph.
    pub closed: bool,
    /// Whether it goes on with the unclosed quotation of the paragraph before (the opening mark is repeated there).
    pub continues: bool,
    /// Index of the quotation that it stands inside.
    pub within: Option<u32>,
    /// What stands between the marks.
    pub shape: Shape,
}

/// What stands between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One sentence or more: starts with a capital and ends with a mark that ends a sentence or hands over to the cue.
    Sentences,
    /// Part of a sentence, of four words or more.
    Fragment,
    /// One to three words that are no sentence.
    Words,
}

/// All quotations of a document whose tokens and sentences are known, by first token.
pub fn pair(document: &Document) -> Vec<Quotation> {
    let mut quotations: Vec<Quotation> = Vec::new();
    let mut marks = Vec::new();
    let mut unclosed = None;
    for paragraph in document.sentences.chunk_by(|a, b| a.block == b.block) {
        let run = Run { start: paragraph[0].run.start, end: paragraph[paragraph.len() - 1].run.end };
        find_marks(document, run, &mut marks);
        let first = quotations.len();
        quotations.extend(pair_marks(document, run, &marks));
        nest(&mut quotations, first);
        if let Some(opening) = quotations.get_mut(first).filter(|q| q.run.start == run.start) {
            opening.continues = unclosed == Some(document.form(run.first()));
        }
        unclosed = None;
        for quotation in &mut quotations[first..] {
            quotation.shape = shape(document, quotation);
            if !quotation.closed && quotation.within.is_none() && quotation.run.end == run.end {
                unclosed = Some(document.form(quotation.run.first()));
            }
        }
    }
    quotations
}

/// A token that may be a quotation mark.
#[derive(Clone, Copy, Debug)]
struct Mark {
    token: usize,
    kind: Kind,
    side: Side,
}

/// Marks of one kind close each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// “ ” „
    Curly,
    /// `"`, ` `` `, `''`
    Straight,
    Single,
    Angle,
    SingleAngle,
}

impl Kind {
    const COUNT: usize = 5;

    /// The kind that it closes in sloppy text: “No," he said.
    fn stands_for(self) -> Option<Kind> {
        match self {
            Kind::Curly => Some(Kind::Straight),
            Kind::Straight => Some(Kind::Curly),
            Kind::Single | Kind::Angle | Kind::SingleAngle => None,
        }
    }
}

/// Which side of a quotation a mark can stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Open,
    Close,
    /// Closes if something is open, but may as well be an apostrophe, or the sign for inches.
    Doubtful,
    /// What is open already decides.
    Either,
}

/// What quotation marks begin with.
const MARKS: [char; 14] = ['"', '\'', '`', '“', '”', '„', '‟', '‘', '’', '‚', '«', '»', '‹', '›'];

/// The marks of a paragraph.
fn find_marks(document: &Document, paragraph: Run, marks: &mut Vec<Mark>) {
    marks.clear();
    for token in paragraph.range() {
        if document.is_word(token) {
            continue;
        }
        let form = document.form(token);
        if let Some((kind, side)) = judge(document, paragraph, token, form) {
            marks.push(Mark { token, kind, side });
        }
    }
    settle(marks);
}

/// Tells the doubtful marks apart: one that is closed after all by the next mark of its kind was an apostrophe, and goes.
fn settle(marks: &mut Vec<Mark>) {
    let mut next = [None; Kind::COUNT];
    for mark in marks.iter_mut().rev() {
        let next = &mut next[mark.kind as usize];
        if mark.side == Side::Doubtful && *next != Some(Side::Close) {
            mark.side = Side::Close;
        }
        if mark.side != Side::Doubtful {
            *next = Some(mark.side);
        }
    }
    marks.retain(|mark| mark.side != Side::Doubtful);
}

/// What a token stands for as a mark; none if it can be nothing but an apostrophe.
fn judge(document: &Document, paragraph: Run, token: usize, form: &str) -> Option<(Kind, Side)> {
    let place = Place::of(document, paragraph, token);
    let number_before = !place.left_free && place.before.is_some_and(|t| last_char(document, t).is_ascii_digit());
    let side = match form {
        "“" | "«" if place.side == Side::Close && !place.left_free => Side::Close,
        "”" | "»" if place.side == Side::Open && !place.right_free => Side::Open,
        "“" | "„" | "‘‘" | "``" | "«" | "‹" | "‚" | "‟" => Side::Open,
        "”" | "’’" | "»" | "›" => Side::Close,
        "\"" if number_before && place.side != Side::Open => Side::Doubtful,
        "\"" | "''" => place.side,
        "‘" | "`" if place.side != Side::Close && place.after.is_some() => Side::Open,
        "'" | "’" | "`" | "‘" => place.of_single_mark(document)?,
        _ => return None,
    };
    let kind = match form {
        "«" | "»" => Kind::Angle,
        "‹" | "›" => Kind::SingleAngle,
        "‘" | "’" | "'" | "`" | "‚" => Kind::Single,
        "“" | "”" | "„" | "‟" | "‘‘" | "’’" => Kind::Curly,
        _ => Kind::Straight,
    };
    Some((kind, side))
}

/// Where a mark stands: the tokens of its paragraph beside it, and what the white space around it tells.
struct Place {
    before: Option<usize>,
    after: Option<usize>,
    /// Whether white space, or nothing, stands before it.
    left_free: bool,
    /// Whether white space, or nothing, stands after it.
    right_free: bool,
    side: Side,
}

impl Place {
    fn of(document: &Document, paragraph: Run, token: usize) -> Self {
        let before = token.checked_sub(1).filter(|t| paragraph.contains(*t));
        let after = Some(token + 1).filter(|t| paragraph.contains(*t));
        let left_free = before.is_none() || document.spaced(token);
        let right_free = after.is_none_or(|t| document.spaced(t));
        // Beside a bracket or a dash a mark stands as if there were white space.
        let left = left_free || before.is_some_and(|t| "([{—–-/=“‘«‹„‚\"'`…".contains(last_char(document, t)));
        let right = right_free || after.is_some_and(|t| ".,;:!?)]}>—–-/”’»›\"'…".contains(first_char(document, t)));
        let side = match (left, right) {
            (true, false) => Side::Open,
            (false, true) => Side::Close,
            _ if left_free && !right_free => Side::Open,
            _ if right_free && !left_free => Side::Close,
            _ => Side::Either,
        };
        Self { before, after, left_free, right_free, side }
    }

    /// The side of a single mark, which may be an apostrophe; none if it can be nothing else.
    fn of_single_mark(&self, document: &Document) -> Option<Side> {
        if self.side == Side::Open {
            return Some(Side::Open);
        }
        if self.left_free {
            return None;
        }
        // "the workers' union", "goin' home"
        let cut_short = |form: &str| form.ends_with(['s', 'S', 'z', 'x']) || form.ends_with("in");
        let apostrophe = self.before.is_some_and(|t| cut_short(document.form(t)));
        let goes_on = self.right_free && self.after.is_some_and(|t| first_char(document, t).is_alphanumeric());
        Some(if apostrophe && goes_on { Side::Doubtful } else { Side::Close })
    }
}

fn first_char(document: &Document, token: usize) -> char {
    document.form(token).chars().next().unwrap_or(' ')
}

fn last_char(document: &Document, token: usize) -> char {
    document.form(token).chars().next_back().unwrap_or(' ')
}

/// How deep quotations can lie within each other; a mark that would open one more is none.
const DEEPEST: usize = 8;

/// Pairs the marks of a paragraph. The quotations come by first token, outer ones first.
fn pair_marks(document: &Document, paragraph: Run, marks: &[Mark]) -> impl Iterator<Item = Quotation> {
    let mut found: Vec<Option<Quotation>> = Vec::new();
    // Places in `found`, with the kind of mark that opened them.
    let mut open: Vec<(usize, Kind)> = Vec::new();
    let mut depth = [0usize; Kind::COUNT];
    let mut ahead = Counts::default();
    marks.iter().for_each(|mark| *ahead.of(mark) += 1);
    for mark in marks {
        *ahead.of(mark) -= 1;
        let kind = mark.kind as usize;
        let (opening, closing) = (ahead.opening[kind], ahead.closing[kind]);
        // A mark inside a quotation of its own kind opens another only if both can still be closed. If it begins a
        // sentence, the first one's closing mark was forgotten.
        let nests = closing > opening + depth[kind];
        let begins_sentence = || document.sentence(mark.token).first() == mark.token;
        let opens = match mark.side {
            Side::Open if depth[kind] > 0 => nests || (mark.kind != Kind::Single && begins_sentence()),
            // What nothing closes is an apostrophe.
            Side::Open if mark.kind == Kind::Single => closing > 0 || goes_on(document, paragraph, mark.token),
            Side::Open => true,
            // Within a word, as in a name that lost its apostrophe, it opens only what nothing else would open.
            Side::Either => depth[kind] == 0 && closing > opening,
            Side::Close | Side::Doubtful => false,
        } && open.len() < DEEPEST;
        let closes = match mark.side {
            Side::Open => opens && !nests,
            Side::Close | Side::Doubtful | Side::Either => !opens,
        };
        let target = if depth[kind] > 0 || opens { Some(mark.kind) } else { mark.kind.stands_for() };
        if let Some(target) = target.filter(|t| closes && depth[*t as usize] > 0)
            // Within a double mark that opened inside it a single one is an apostrophe.
            && (target != Kind::Single || open.last().is_some_and(|(_, last)| *last == Kind::Single))
        {
            while let Some((place, opened)) = open.pop() {
                depth[opened as usize] -= 1;
                if opened == target {
                    let end = (mark.token + usize::from(!opens)) as u32;
                    found[place] = found[place].map(|q| Quotation { run: Run { end, ..q.run }, closed: !opens, ..q });
                    break;
                }
                found[place] = None;
            }
        }
        if opens {
            open.push((found.len(), mark.kind));
            found.push(Some(unclosed_from(mark.token, paragraph)));
            depth[kind] += 1;
        }
    }
    for (place, kind) in open {
        let Some(quotation) = found[place].filter(|q| !goes_on(document, paragraph, q.run.first())) else { continue };
        let (mark, sentence) = (quotation.run.first(), document.sentence(quotation.run.first()));
        // A stray mark inside a sentence does not swallow those that follow it.
        let handed_over = mark > 0 && matches!(document.form(mark - 1), ":" | ",");
        let stray = mark > sentence.first() && !handed_over;
        let run = Run { end: if stray { sentence.end } else { quotation.run.end }, ..quotation.run };
        found[place] = (kind != Kind::Single).then_some(Quotation { run, ..quotation });
    }
    found.into_iter().flatten()
}

/// Whether the next paragraph repeats the mark.
fn goes_on(document: &Document, paragraph: Run, mark: usize) -> bool {
    let next = paragraph.end as usize;
    next < document.tokens.len() && document.form(next) == document.form(mark)
}

fn unclosed_from(token: usize, paragraph: Run) -> Quotation {
    let run = Run { start: token as u32, end: paragraph.end };
    Quotation { run, closed: false, continues: false, within: None, shape: Shape::Words }
}

/// How many marks of each kind are still to come.
#[derive(Default)]
struct Counts {
    opening: [usize; Kind::COUNT],
    closing: [usize; Kind::COUNT],
    /// What is open already decides on which side they stand.
    either: [usize; Kind::COUNT],
}

impl Counts {
    fn of(&mut self, mark: &Mark) -> &mut usize {
        let counts = match mark.side {
            Side::Open => &mut self.opening,
            Side::Close | Side::Doubtful => &mut self.closing,
            Side::Either => &mut self.either,
        };
        &mut counts[mark.kind as usize]
    }
}

/// Fills in which quotation each one from `first` on stands inside; they are sorted, outer ones first.
fn nest(quotations: &mut [Quotation], first: usize) {
    let mut around: Vec<usize> = Vec::new();
    for index in first..quotations.len() {
        let run = quotations[index].run;
        while around.last().is_some_and(|&outer| !quotations[outer].run.covers(run)) {
            around.pop();
        }
        quotations[index].within = around.last().map(|&outer| outer as u32);
        around.push(index);
    }
}

fn shape(document: &Document, quotation: &Quotation) -> Shape {
    const FEW: usize = 3;
    let run = quotation.run;
    let inside = run.first() + 1..run.range().end - usize::from(quotation.closed);
    // A clitic is no word of its own.
    let is_clitic = |t: usize| !document.spaced(t) && document.is_word(t - 1);
    let mut words = inside.clone().filter(|&t| document.is_word(t) && !is_clitic(t));
    let Some(first) = words.next() else { return Shape::Words };
    let few = words.nth(FEW - 1).is_none();
    let capital = document.form(first).starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    let ends = || {
        let after = run.range().end;
        // Inner quotations may close together with it.
        let last = inside.clone().rfind(|&t| !document.form(t).starts_with(MARKS));
        !quotation.closed
            || last.is_some_and(|t| hands_over(document, t))
            || document.sentence(run.last()).last() == run.last()
            || hands_over(document, after)
    };
    match (capital && (!few || begins_speech(document, run.first())) && ends(), few) {
        (true, _) => Shape::Sentences,
        (false, true) => Shape::Words,
        (false, false) => Shape::Fragment,
    }
}

/// Whether speech can begin with the mark: it stands first in its sentence or where a cue hands over.
fn begins_speech(document: &Document, mark: usize) -> bool {
    document.sentence(mark).first() == mark || hands_over(document, mark - 1)
}

/// Whether the token is a mark that ends a sentence or stands between speech and cue.
fn hands_over(document: &Document, token: usize) -> bool {
    document.form(token).starts_with(['.', ',', '!', '?', '…', '—', '–', ';', ':', '-'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Block, BlockKind};
    use crate::span::Span;
    use crate::text::analyse;

    /// The quotations of a text whose paragraphs are lines.
    fn found(text: &str) -> Vec<(String, Quotation)> {
        let mut blocks = Vec::new();
        let mut at = 0;
        for line in text.split('\n') {
            blocks.push(Block { span: Span::new(at, at + line.len()), kind: BlockKind::Paragraph });
            at += line.len() + 1;
        }
        let article = Article { text: text.to_owned(), blocks, ..Article::default() };
        let document = analyse(&article);
        document.quotations.iter().map(|q| (document.words(q.run).to_owned(), *q)).collect()
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let words: Vec<_> = found(text).into_iter().map(|(words, _)| words).collect();
        assert_eq!(words, expected, "{text}");
    }

    #[test]
    fn every_kind_of_mark() {
        check("“One,” he said.", &["“One,”"]);
        check("\"One,\" he said. \"Two.\"", &["\"One,\"", "\"Two.\""]);
        check("''One,'' he said. ''Two.''", &["''One,''", "''Two.''"]);
        check("``One,'' he said.", &["``One,''"]);
        check("''One is 'two,''' he said.", &["''One is 'two,'''", "'two,'"]);
        check("‘One,’ he said.", &["‘One,’"]);
        check("'One,' he said.", &["'One,'"]);
        check("«One», he said. „Two“, she said.", &["«One»", "„Two“"]);
    }

    #[test]
    fn several_sentences_are_one_quotation() {
        check("“One is in. Two is out,” he said.", &["“One is in. Two is out,”"]);
    }

    #[test]
    fn nested_ones_know_what_holds_them() {
        let found = found("“She said ‘no’ and ‘never’,” he said.");
        let within: Vec<_> = found.iter().map(|(_, q)| q.within).collect();
        assert_eq!(within, [None, Some(0), Some(0)]);
    }

    #[test]
    fn marks_that_lie_too_deep_are_none() {
        let text = format!("{}One{}", "“".repeat(DEEPEST + 2), "”".repeat(DEEPEST + 2));
        assert_eq!(found(&text).len(), DEEPEST);
    }

    #[test]
    fn straight_marks_inside_straight_marks() {
        check("\"I heard \"no\" twice,\" he said.", &["\"I heard \"no\" twice,\"", "\"no\""]);
    }

    #[test]
    fn apostrophes_are_no_marks() {
        check("The ’90s were rock ’n’ roll’s and the workers’ years.", &[]);
        check("‘It’s the workers’ hall,’ he said.", &["‘It’s the workers’ hall,’"]);
        check("'Give 'em the dogs' share,' he said.", &["'Give 'em the dogs' share,'"]);
        check("‘I’m goin’ home,’ he said. ‘Come in’ was the sign.", &["‘I’m goin’ home,’", "‘Come in’"]);
        check("Rock 'n' roll, 'bout time. ‘Ann, it’s over.", &[]);
    }

    #[test]
    fn inches_and_feet_are_no_marks() {
        check("He is 6'2\" and has a 12\" record.", &[]);
        check("\"It has a 12\" screen,\" he said.", &["\"It has a 12\" screen,\""]);
    }

    #[test]
    fn a_mark_within_a_word_opens_nothing_that_others_close() {
        check("A boat from Cote d\"Ivoire sank. \"We swam,\" he said.", &["\"We swam,\""]);
        check("He said\"We swam,\" and left.", &["\"We swam,\""]);
    }

    #[test]
    fn a_mark_repeated_at_each_paragraph() {
        let found = found("“One is in.\n“Two is out,” he said.");
        assert_eq!(found.len(), 2);
        assert!(!found[0].1.closed && !found[0].1.continues);
        assert!(found[1].1.closed && found[1].1.continues);
    }

    #[test]
    fn a_forgotten_mark_costs_one_paragraph() {
        check("“One is in, he said.\nHe left. “Two,” he said.", &["“One is in, he said.", "“Two,”"]);
    }

    #[test]
    fn a_forgotten_mark_costs_no_more_than_the_next_quotation() {
        check("“One is in, he said. “Two,” he said.", &["“One is in, he said.", "“Two,”"]);
    }

    #[test]
    fn straight_marks_inside_curly_ones_and_in_their_place() {
        check("“I heard \"no\" twice,” he said.", &["“I heard \"no\" twice,”", "\"no\""]);
        check("“No,\" he said. \"Yes,” she said.", &["“No,\"", "\"Yes,”"]);
    }

    #[test]
    fn a_mark_turned_the_wrong_way() {
        check("“One,“ he said. ”Two.”", &["“One,“", "”Two.”"]);
    }

    #[test]
    fn shapes() {
        let shape_of = |text| found(text)[0].1.shape;
        assert_eq!(shape_of("“We can not go on,” he said."), Shape::Sentences);
        assert_eq!(shape_of("“No,” he said."), Shape::Sentences, "short, but where speech begins");
        assert_eq!(shape_of("He said it was “not at all fair”."), Shape::Fragment);
        assert_eq!(shape_of("It was an “Open Door,” he said."), Shape::Words);
        assert_eq!(shape_of("They “don’t know what” to do."), Shape::Words, "a clitic is no word");
    }
}
