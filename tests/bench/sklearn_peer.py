"""TF-IDF and logistic regression of scikit-learn: learns once, then predicts all texts at each line read.

Prints the processor seconds of each prediction. One thread, as everything that is measured here.
"""
import json
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"

from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: E402
from sklearn.linear_model import LogisticRegression  # noqa: E402
from sklearn.pipeline import make_pipeline  # noqa: E402


def read(name):
    with open(os.path.join(sys.argv[1], name), encoding="utf-8") as file:
        return json.load(file)


training, texts = read("train.json"), read("test.json")
model = make_pipeline(
    TfidfVectorizer(ngram_range=(1, 2), min_df=2), LogisticRegression(max_iter=200)
)
model.fit([row["text"] for row in training], [row["label"] for row in training])
for _ in sys.stdin:
    start = time.process_time()
    model.predict(texts)
    print(time.process_time() - start, flush=True)
