#!/usr/bin/env bash
# Runs both programs on this machine, over an archive made of the repository's own articles, and compares with one process.
# Needs Java 17 and Python 3; installs PySpark into target/spark.
set -euo pipefail
cd "$(dirname "$0")/../.."

work=target/spark
claims=$PWD/${CLAIMS:-target/release/claims}
mkdir -p $work
[ -x "$claims" ] || cargo build --release --bin claims
export PATH=$PWD/$work/python/bin:$PATH
[ -x $work/python/bin/spark-submit ] || { python3 -m venv $work/python && $work/python/bin/pip install --quiet pyspark; }
rm -rf $work/pipe $work/table

python3 - fixtures/articles/*.txt > $work/archive.jsonl <<'PYTHON'
import json, sys
for copy in range(12):
    for path in sys.argv[1:]:
        print(json.dumps({"id": f"{copy}/{path}", "text": open(path, encoding="utf-8").read()}))
PYTHON
submit() { spark-submit --master 'local[2]' --conf spark.ui.enabled=false "$@" 2> $work/log || { tail $work/log; exit 1; }; }

"$claims" extract --no-config -t jsonl $work/archive.jsonl | sort > $work/one.jsonl
submit examples/spark/pipe.py "$claims" $work/archive.jsonl $work/pipe 8
cat $work/pipe/part-* | sort | cmp - $work/one.jsonl
echo "pipe.py: $(wc -l < $work/one.jsonl) records, the same as from one process"

submit examples/spark/table.py "$claims" $work/archive.jsonl $work/table
rows=$(grep -o '"id":"c[0-9a-f]\{8\}' $work/one.jsonl | wc -l)
python - $work/table "$rows" 2> $work/log <<'PYTHON'
import sys
from pyspark.sql import SparkSession
found = SparkSession.builder.master("local[1]").getOrCreate().read.parquet(sys.argv[1]).count()
assert found == int(sys.argv[2]), (found, sys.argv[2])
print(f"table.py: {found} claims, the same as from one process")
PYTHON
