"""Opens models written by Gwanmun and says what XGBoost predicts, or trains models for Gwanmun to read.

parity.py predict MODEL.json ROWS.f32 FEATURES   float32 rows one after the other; NaN is missing
parity.py train OBJECTIVE FOLDER                 writes model.json, rows.f32; prints predictions
"""
import json
import sys

import numpy as np
import xgboost as xgb


EXPLAINED = 200


def answers(booster, rows):
    data, few = xgb.DMatrix(rows, missing=np.nan), xgb.DMatrix(rows[:EXPLAINED], missing=np.nan)
    return {
        "version": xgb.__version__,
        "predictions": booster.predict(data, validate_features=False).astype(float).tolist(),
        "margins": booster.predict(data, output_margin=True, validate_features=False).astype(float).tolist(),
        "contributions": booster.predict(few, pred_contribs=True, validate_features=False).astype(float).tolist(),
    }


def predict(model, rows, features):
    data = np.fromfile(rows, dtype=np.float32).reshape(-1, int(features))
    booster = xgb.Booster(model_file=model)
    print(json.dumps(answers(booster, data)))


def train(objective, folder):
    chance = np.random.default_rng(7)
    rows, features = 4000, 6
    data = chance.normal(size=(rows, features)).astype(np.float32)
    data[:, 1] = np.round(data[:, 1] * 2) / 2  # values that stand exactly on thresholds
    data[:, 2] = data[:, 2] * 1e6
    data[chance.random(data.shape) < 0.15] = np.nan
    signal = np.nan_to_num(data[:, 0], nan=1.5) + np.nan_to_num(data[:, 1]) * np.nan_to_num(data[:, 3], nan=-1)
    noisy = signal + chance.normal(size=rows)
    label = noisy * 100 + 1000 if objective == "reg:squarederror" else (noisy > 0.8).astype(float)
    known = xgb.DMatrix(data, label, missing=np.nan, feature_names=["a", "b", "c", "d", "e", "f"])
    if objective.startswith("rank:"):
        known.set_group([40] * 100)
    settings = {"objective": objective, "tree_method": "exact", "max_depth": 6, "eta": 0.2, "gamma": 1.0,
                "subsample": 0.8, "seed": 3, "nthread": 1}
    if objective == "binary:logistic":
        settings.update({"base_score": 0.3, "num_parallel_tree": 2})
    booster = xgb.train(settings, known, 25)
    booster.save_model(folder + "/model.json")
    data.tofile(folder + "/rows.f32")
    print(json.dumps(answers(booster, data)))


if __name__ == "__main__":
    {"predict": predict, "train": train}[sys.argv[1]](*sys.argv[2:])
