"""Makes every specimen anew: `python3 tools/specimens/make.py [MODULE…]`. See README.md for what has to be installed."""

import importlib
import json
import sys

import lib

MODULES = ["media", "programs", "texts", "documents", "archives", "sealed", "others", "nested", "lies"]


def main():
    asked = sys.argv[1:] or MODULES
    listed = lib.OUT / "specimens.json"
    # Rows of other makers, and of modules that were not asked for, stay while their files do.
    before = json.loads(listed.read_text()) if listed.exists() else []
    keep = [row for row in before if (lib.OUT / row["file"]).exists()]
    for module in asked:
        importlib.import_module(module).make()
    made = {(row["file"], row["name"]) for row in lib.rows}
    lib.write_list([row for row in keep if (row["file"], row["name"]) not in made])
    for failure in lib.failures:
        print("FAILED", failure)
    print(f"{len(lib.rows)} rows, {len(lib.failures)} failures")


if __name__ == "__main__":
    main()
