"""XGBoost on the very table of the trees' bench: trees_xgboost.py MATRIX.f32 LABELS.u8 ROWS FEATURES, one JSON line out."""
import json
import sys
import time

import numpy as np
import xgboost as xgb

matrix, labels, rows, features = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
data = np.fromfile(matrix, dtype=np.float32).reshape(features, rows).T.copy()
label = np.fromfile(labels, dtype=np.uint8)


def train(threads):
    settings = {"objective": "binary:logistic", "tree_method": "hist", "max_depth": 6, "eta": 0.08, "subsample": 0.8,
                "colsample_bytree": 0.5, "lambda": 2, "seed": 1, "nthread": threads}
    cpu, wall = time.process_time(), time.perf_counter()
    table = xgb.DMatrix(data, label, missing=np.nan, nthread=threads)
    booster = xgb.train(settings, table, 250)
    return booster, time.process_time() - cpu, time.perf_counter() - wall


one, cpu, wall = train(1)
_, _, wall_of_two = train(2)
one.set_param({"nthread": 1})
few = xgb.DMatrix(data[:500], missing=np.nan, nthread=1)
start = time.process_time()
one.predict(few, pred_contribs=True)
explained = 500 / (time.process_time() - start)
print(json.dumps({"version": xgb.__version__, "cpu": cpu, "wall": wall, "wallOfTwo": wall_of_two, "explained": explained}))
