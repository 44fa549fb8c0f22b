"""A table of claims, a row each, of an archive in Parquet or JSON Lines.

usage: spark-submit table.py CLAIMS IN OUT

IN has the columns id and text and, where known, title, authors, publisher, published and url; OUT is Parquet.
"""

import json
import shlex
import sys

from pyspark.sql import SparkSession
from pyspark.sql.functions import struct, to_json

SCHEMA = """article string, claim string, kind string, form string, act string, speaker string, source string, cue string,
    content string, negated boolean, hedged boolean, rule string, confidence double"""


def rows(line):
    """The claims of a record; none of an article that could not be read."""
    record = json.loads(line)
    names = {entity["id"]: entity["name"] for entity in record.get("entities", [])}

    def text(extent):
        return extent and extent["text"]

    for claim in record.get("claims", []):
        yield (
            record["article"]["id"], claim["id"], claim["kind"], claim["form"], claim["act"], names.get(claim["speaker"]),
            text(claim["source"]), text(claim["cue"]), text(claim["content"]), claim["negated"], claim["hedged"],
            claim["rule"], float(claim["confidence"]),
        )


def main(claims, source, target):
    spark = SparkSession.builder.appName("claims").getOrCreate()
    articles = spark.read.json(source) if ".json" in source else spark.read.parquet(source)
    run = f"{shlex.quote(claims)} extract --quiet --no-config --from jsonl --to jsonl || test $? -eq 2"
    lines = articles.select(to_json(struct("*"))).rdd.map(lambda row: row[0])
    records = lines.pipe(f"sh -c {shlex.quote(run)}", checkCode=True)
    spark.createDataFrame(records.flatMap(rows), SCHEMA).write.mode("overwrite").parquet(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
