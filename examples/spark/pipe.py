"""Claims of an archive of JSON Lines, a record a line, through RDD.pipe.

usage: spark-submit pipe.py CLAIMS IN OUT [PARTITIONS]

Each partition is one run of the program CLAIMS, fed by Spark line by line; it holds one batch of articles at a time, however
large the partition is. With checkCode a run that fails fails its task, which Spark tries again elsewhere. A run also ends with 2
where single lines could not be read: their errors stand in their places, as without Spark, so that is no failure here.
"""

import shlex
import sys

from pyspark.sql import SparkSession


def main(claims, source, target, partitions=0):
    lines = SparkSession.builder.appName("claims").getOrCreate().sparkContext.textFile(source)
    if int(partitions):
        lines = lines.repartition(int(partitions))
    run = f"{shlex.quote(claims)} extract --quiet --no-config --from jsonl --to jsonl || test $? -eq 2"
    lines.pipe(f"sh -c {shlex.quote(run)}", checkCode=True).saveAsTextFile(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
