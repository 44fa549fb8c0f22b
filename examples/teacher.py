"""Tags text as a teacher of the tagger: a small neural network, better than the tagger on text of other kinds, and slow.

    python examples/teacher.py --model MINILM --train GUM.tsv NEWS.tsv --tag TOKENS.tsv > WEB.tsv

MINILM is a directory with the all-MiniLM-L6-v2 model (Apache-2.0). It is trained further on tagged files as `train_tagger`
reads them: on all of the first, of the others on as many sentences as `--sentences` says; every tenth block of a hundred
sentences is held out, as there. TOKENS.tsv is what the example `tokens` prints. Needs torch and transformers.

The network sees the word pieces in lower case and, of each word, what its capitals look like.
"""

import argparse
import random
import sys

import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer

EPOCHS = 3
PIECES = 8  # of a word; the rest is left out
LONGEST = 300  # pieces of a sentence
BATCH = 1200  # pieces
EDGE = 5  # the look of what is no word


def sentences(path):
    """Yields the words and tags of each sentence; tags are empty where the file has none."""
    with open(path, encoding="utf-8") as file:
        for block in file.read().split("\n\n"):
            rows = [line.split("\t") for line in block.split("\n") if line]
            if rows:
                yield [row[0] for row in rows], [row[1] for row in rows if len(row) > 1]


def kept(path):
    """The sentences that are not held out."""
    return [s for at, s in enumerate(sentences(path)) if at // 100 % 10 != 9]


def look(word):
    """What the capitals of a word look like, as a number."""
    if not any(c.isalpha() for c in word):
        return 0
    if word.islower():
        return 1
    if word.isupper() and len(word) > 1:
        return 2
    return 3 if word[0].isupper() else 4


class Teacher(nn.Module):
    """MiniLM with an embedding of looks; a tag is told from a word's first and last piece."""

    def __init__(self, path, tags):
        super().__init__()
        self.tags = tags
        self.tokenizer = AutoTokenizer.from_pretrained(path)
        self.network = AutoModel.from_pretrained(path)
        width = self.network.config.hidden_size
        self.looks = nn.Embedding(EDGE + 1, width)
        nn.init.zeros_(self.looks.weight)
        self.out = nn.Linear(2 * width, len(tags))
        self.network.embeddings.word_embeddings.weight.requires_grad_(False)

    def encode(self, words):
        """Pieces, their looks, and which pieces are the first and last of each word."""
        pieces, looks, first, last = [self.tokenizer.cls_token_id], [EDGE], [], []
        for word in words:
            own = self.tokenizer(word, add_special_tokens=False)["input_ids"][:PIECES]
            own = own or [self.tokenizer.unk_token_id]
            first.append(len(pieces))
            last.append(len(pieces) + len(own) - 1)
            pieces += own
            looks += [look(word)] * len(own)
        return pieces + [self.tokenizer.sep_token_id], looks + [EDGE], first, last

    def forward(self, batch):
        length, words = (max(len(one[part]) for one in batch) for part in (0, 2))

        def padded(part, to, value):
            return torch.tensor([one[part] + [value] * (to - len(one[part])) for one in batch])

        mask = torch.tensor([[1] * len(one[0]) + [0] * (length - len(one[0])) for one in batch])
        embedded = self.network.embeddings.word_embeddings(padded(0, length, 0)) + self.looks(padded(1, length, EDGE))
        hidden = self.network(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        row = torch.arange(len(batch))[:, None]
        return self.out(torch.cat([hidden[row, padded(part, words, 0)] for part in (2, 3)], -1))


def batches(encoded):
    """Splits (encoded, anything) pairs into batches of sentences of like length."""
    batch = []
    for pair in sorted(encoded, key=lambda pair: len(pair[0][0])):
        if batch and (len(batch) + 1) * len(pair[0][0]) > BATCH:
            yield batch
            batch = []
        batch.append(pair)
    if batch:
        yield batch


def train(teacher, tagged):
    """Trains on sentences with tags."""
    number = {tag: at for at, tag in enumerate(teacher.tags)}
    encoded = [(teacher.encode(words), [number[tag] for tag in tags]) for words, tags in tagged]
    order = list(batches(pair for pair in encoded if len(pair[0][0]) < LONGEST))
    steps = EPOCHS * len(order)
    own = [*teacher.looks.parameters(), *teacher.out.parameters()]
    network = [p for p in teacher.network.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW([{"params": network, "lr": 3e-4}, {"params": own, "lr": 2e-3}], weight_decay=0.01)
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, 10 * (s + 1) / steps) * (1 - s / steps))
    teacher.train()
    for epoch in range(EPOCHS):
        random.shuffle(order)
        for batch in order:
            scores = teacher([encoded for encoded, _ in batch])
            gold = torch.tensor([tags + [-100] * (scores.shape[1] - len(tags)) for _, tags in batch])
            loss = nn.functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), label_smoothing=0.05)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimizer.step()
            rate.step()
        print(f"epoch {epoch + 1} of {EPOCHS}", file=sys.stderr)


@torch.no_grad()
def tag(teacher, path):
    """Prints the words of a file with their tags."""
    teacher.eval()
    encoded = ((teacher.encode(words), words) for words, _ in sentences(path))
    for batch in batches(pair for pair in encoded if len(pair[0][0]) < LONGEST):
        best = teacher([encoded for encoded, _ in batch]).argmax(-1)
        for (_, words), tags in zip(batch, best):
            for word, tag in zip(words, tags):
                print(word, teacher.tags[tag], sep="\t")
            print()


def main():
    """Trains, then tags."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--model", required=True)
    parser.add_argument("--train", required=True, nargs="+", metavar="TSV")
    parser.add_argument("--sentences", type=int, default=1000)
    parser.add_argument("--tag", required=True, metavar="TSV")
    flags = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    first, *others = map(kept, flags.train)
    tagged = first + [s for other in others for s in random.sample(other, flags.sentences)]
    teacher = Teacher(flags.model, sorted({tag for _, tags in tagged for tag in tags}))
    train(teacher, tagged)
    tag(teacher, flags.tag)


main()
