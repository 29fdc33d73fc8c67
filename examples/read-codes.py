"""Reads the codes of corpora/term9-codes and prints, by political group, how many written texts declare what.

    python3 examples/read-codes.py

The table is the same as the library's own (corpora/term9-codes/tables/group.csv). Needs no package.
"""

import csv
from collections import Counter, defaultdict
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "corpora" / "term9-codes"
LABELS = ["pour", "contre", "abstention", "inferred", "indetermine"]


def read(name):
    with open(FOLDER / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def heading(row):
    """The column that a text counts in: an inferred position is no declared one."""
    return "inferred" if row["ground"] == "inferred" else row["stance"]


groups = defaultdict(Counter)
for row in read("codes.csv"):
    if row["kind"] == "written":
        groups[row["group"]][heading(row)] += 1

print("group,texts," + ",".join(LABELS))
for name, counts in sorted(groups.items()):
    cells = [sum(counts.values()), *(counts[label] for label in LABELS)]
    print(",".join([name, *map(str, cells)]))
