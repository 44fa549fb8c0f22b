"""Judges matches as a teacher of the evidence: a small neural network, better at telling claims than the counted evidence, and slow.

    python examples/judge.py --model MINILM --train GOLD.matches --judge OTHER.matches > OTHER.judged

MINILM is a directory with the all-MiniLM-L6-v2 model (Apache-2.0). The files are what `count_evidence matches` prints: of annotated
articles, and of others. The network reads a sentence and tells of each match in it how likely it is right, from its cue, its source,
its rule, and the ends of its content. It is also told how likely the match is by its factors alone, fitted here on the other articles.
Needs torch, transformers and scikit-learn; every sixth annotated article is held out, and the loss on those is told.
"""

import argparse
import json
import math
import random
import sys
from collections import Counter

import numpy
import torch
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits
from transformers import AutoModel, AutoTokenizer

EPOCHS = 2
BATCH = 24  # sentences
LONGEST = 90  # words of a sentence
PIECES = 128  # of a sentence
HELD_OUT = 6
LEAST_SEEN = 5  # of a factor
STRENGTH = 0.2  # of the factors, as LogisticRegression has it
FOLDS = 3
HOPELESS = 0.03  # by the factors; sentences without anything better are not read
ACCEPTED = 0.5  # what the content of such a match holds is not annotated in the training texts either


def sentences(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def matches(read):
    return [(sentence, match) for sentence in read for match in sentence["matches"]]


class Factors:
    """Logistic regression over the factors of matches."""

    def __init__(self, pairs):
        seen = Counter(factor for _, match in pairs for factor in match["factors"])
        self.rows = {factor: row for row, factor in enumerate(f for f, n in seen.items() if n >= LEAST_SEEN)}
        right = numpy.array([match["right"] for _, match in pairs])
        known = self.matrix(pairs)
        self.model = LogisticRegression(C=STRENGTH, max_iter=200)
        answers = numpy.r_[numpy.ones(len(right), int), numpy.zeros(len(right), int)]
        self.model.fit(sparse.vstack([known, known]), answers, sample_weight=numpy.r_[right, 1 - right])

    def matrix(self, pairs):
        ends, columns = [0], []
        for _, match in pairs:
            columns.extend(self.rows[factor] for factor in match["factors"] if factor in self.rows)
            ends.append(len(columns))
        return sparse.csr_matrix((numpy.ones(len(columns), "f"), columns, ends), (len(pairs), len(self.rows)))

    def tell(self, pairs):
        """Adds to each match how likely it is."""
        likely = self.model.predict_proba(self.matrix(pairs))[:, 1].clip(0.002, 0.998)
        for (_, match), probability in zip(pairs, likely):
            match["likely"] = float(probability)


class Judge(nn.Module):
    """MiniLM with a small network on top, which sees six words of a match."""

    def __init__(self, path, rules):
        super().__init__()
        self.rules = {rule: number for number, rule in enumerate(rules, 1)}
        self.tokenizer = AutoTokenizer.from_pretrained(path)
        self.network = AutoModel.from_pretrained(path)
        self.network.embeddings.requires_grad_(False)
        width = self.network.config.hidden_size
        self.rule = nn.Embedding(len(rules) + 1, 32)
        self.absent = nn.Parameter(torch.zeros(width))
        self.weight = nn.Parameter(torch.tensor(0.7))
        self.top = nn.Sequential(
            nn.Dropout(0.1), nn.Linear(6 * width + 33, 256), nn.GELU(), nn.Dropout(0.1), nn.Linear(256, 1)
        )

    def forward(self, batch):
        """Log-odds of the matches of some sentences, in order."""
        words = [sentence["words"][:LONGEST] for sentence in batch]
        coded = self.tokenizer(
            words, is_split_into_words=True, return_tensors="pt", padding=True, truncation=True, max_length=PIECES
        )
        hidden = self.network(**coded).last_hidden_state
        places, rules, factors = [], [], []
        for at, sentence in enumerate(batch):
            piece = {}
            for number, word in enumerate(coded.word_ids(at)):
                piece.setdefault(word, number)
            for match in sentence["matches"]:
                source = match["source"][2] if match["source"] else -1
                (start, _), (last, end) = match["contents"][0], match["contents"][-1]
                seen = [match["head"], source, start, end - 1, end, last]
                places.append([at, *(piece.get(i - sentence["first"], -1) if i >= 0 else -1 for i in seen)])
                rules.append(self.rules.get(match["rule"], 0))
                factors.append(math.log(match["likely"] / (1 - match["likely"])))
        places, factors = torch.tensor(places), torch.tensor(factors)
        seen = hidden[places[:, :1], places[:, 1:].clamp(min=0)]
        seen = torch.where((places[:, 1:] < 0).unsqueeze(-1), self.absent, seen)
        told = torch.cat([seen.flatten(1), self.rule(torch.tensor(rules)), factors[:, None] / 5], 1)
        return self.top(told)[:, 0] + self.weight * factors


def batches(read, size):
    """Sentences of about the same length together."""
    read = sorted(read, key=lambda sentence: len(sentence["words"]))
    return [read[at : at + size] for at in range(0, len(read), size)]


def train(judge, read):
    first = [p for p in judge.network.parameters() if p.requires_grad]
    own = [p for name, p in judge.named_parameters() if not name.startswith("network")]
    optimizer = torch.optim.AdamW([{"params": first, "lr": 8e-5}, {"params": own, "lr": 1e-3}], weight_decay=0.01)
    steps = EPOCHS * math.ceil(len(read) / BATCH)
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1, step / 100) * max(0.02, 1 - step / steps))
    judge.train()
    for _ in range(EPOCHS):
        shuffled = batches(read, BATCH)
        random.shuffle(shuffled)
        for batch in shuffled:
            right = torch.tensor([match["right"] for sentence in batch for match in sentence["matches"]])
            loss = binary_cross_entropy_with_logits(judge(batch), right)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            rate.step()
    judge.eval()


@torch.no_grad()
def tell(judge, read):
    """Sets how right each match is."""
    for batch in batches(read, 64):
        told = torch.sigmoid(judge(batch)).tolist()
        for (_, match), right in zip(matches(batch), told):
            match["right"] = round(right, 4)


def usable(read):
    """The matches of an article that are not inside of what another one of it reports."""
    best, inside = {}, set()
    for _, match in matches(read):
        if match["right"] > best.get(match["head"], {"right": -1})["right"]:
            best[match["head"]] = match
    for match in best.values():
        if match["right"] > ACCEPTED:
            inside.update(word for start, end in match["contents"] for word in range(start, end))
    for _, match in matches(read):
        if match["head"] not in inside or best[match["head"]]["right"] > ACCEPTED:
            yield match


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True)
    parser.add_argument("--train", required=True)
    parser.add_argument("--judge", required=True)
    arguments = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)

    gold = sentences(arguments.train)
    for fold in range(FOLDS):
        others = [s for s in gold if s["article"] % FOLDS != fold]
        Factors(matches(others)).tell(matches([s for s in gold if s["article"] % FOLDS == fold]))
    judge = Judge(arguments.model, sorted({match["rule"] for _, match in matches(gold)}))
    train(judge, [s for s in gold if s["article"] % HELD_OUT])

    other = sentences(arguments.judge)
    Factors(matches(gold)).tell(matches(other))
    for _, match in matches(other):
        match["right"] = min(match["likely"], HOPELESS)
    tell(judge, [s for s in other if any(match["likely"] > HOPELESS for match in s["matches"])])
    articles = {}
    for sentence in other:
        articles.setdefault(sentence["article"], []).append(sentence)
    for article, read in articles.items():
        for match in usable(read):
            match = {key: match[key] for key in ("rule", "head", "source", "contents", "right")}
            print(json.dumps([article, match], ensure_ascii=False))

    held_out = [s for s in gold if s["article"] % HELD_OUT == 0]
    annotated = [match["right"] for _, match in matches(held_out)]
    tell(judge, held_out)
    told = [min(max(match["right"], 1e-4), 1 - 1e-4) for _, match in matches(held_out)]
    loss = [-(a * math.log(t) + (1 - a) * math.log(1 - t)) for a, t in zip(annotated, told)]
    print(f"{len(loss)} matches held out, cross-entropy {sum(loss) / len(loss):.4f}", file=sys.stderr)


if __name__ == "__main__":
    main()
