"""What the makers of specimens share: a place to work in, programs to call, and the list of what was made and how."""

import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "test/fixtures/attachments"
WORK = Path(os.environ.get("SPECIMENS_WORK") or tempfile.mkdtemp(prefix="specimens-"))
# Where npm packages are that make some of them: `npm install --prefix $SPECIMENS_NPM …`, see README.md.
NPM = Path(os.environ.get("SPECIMENS_NPM", WORK)) / "node_modules"

rows = []
failures = []
KEYS = ["file", "name", "made", "kind", "encrypted", "restricted", "disguised", "nested", "holds", "complete"]

# Extensions that this repository's own tools would read as its code.
CODE = re.compile(r"\.(m?js|cjs|jsx|tsx?|mts|cts|json|css|html?|ya?ml|md|less|scss|vue|log)$")

_versions = {}


def version(program, *arguments, find=r"\d+(?:\.\d+)+[\w.-]*"):
    """`ffmpeg 5.1.6`: asked of the program once."""
    if program not in _versions:
        asked = subprocess.run([program, *(arguments or ["--version"])], capture_output=True, text=True, errors="replace")
        found = re.search(find, asked.stdout + asked.stderr)
        _versions[program] = f"{program} {found.group(0)}" if found else program
    return _versions[program]


def npm_version(package):
    return f"{package} {json.loads((NPM / package / 'package.json').read_text())['version']} (npm)"


def sh(command, **more):
    """Runs a command in the work folder; a failure is an exception with its own words."""
    done = subprocess.run(["bash", "-ec", command], cwd=WORK, capture_output=True, **more)
    if done.returncode != 0:
        raise RuntimeError(f"{command}\n{(done.stdout + done.stderr).decode(errors='replace')[-1500:]}")
    return done.stdout


def node(script, *arguments):
    """Runs JavaScript with the npm packages at hand."""
    done = subprocess.run(
        ["node", "-e", script, *map(str, arguments)],
        cwd=WORK,
        env={**os.environ, "NODE_PATH": str(NPM)},
        capture_output=True,
    )
    if done.returncode != 0:
        raise RuntimeError(done.stderr.decode(errors="replace")[-1500:])
    return done.stdout


def specimen(
    file,
    made,
    *,
    cmd=None,
    data=None,
    name=None,
    kind=None,
    encrypted=False,
    restricted=False,
    disguised=False,
    nested=(),
    holds=None,
    complete=True,
    least=24,
):
    """
    Makes one specimen and lists it. The truth (kind …) is that of its making; `None` where it is open to debate.
    `kind` is the folder's name unless told. `cmd` writes `{out}`; `data` is the content itself; `holds` are kinds that
    are inside for certain, where the whole list of `nested` is open to debate.
    """
    on_disk = CODE.sub(lambda found: found.group(0) + "_", file)
    out = OUT / on_disk
    out.parent.mkdir(parents=True, exist_ok=True)
    try:
        made = made() if callable(made) else made
        if cmd is not None:
            temporary = WORK / "out" / Path(file).name
            temporary.parent.mkdir(exist_ok=True)
            if temporary.exists():
                temporary.unlink()
            sh(cmd.replace("{out}", f"'{temporary}'"))
            content = temporary.read_bytes()
            temporary.unlink()
            made = f"{made}: {cmd.replace('{out}', Path(file).name)}"
        else:
            content = data() if callable(data) else data
        if len(content) < least:
            raise RuntimeError(f"{file}: only {len(content)} bytes")
        if re.search(rb"/work/main|/root/", content):
            raise RuntimeError(f"{file}: holds a path of this machine")
        out.write_bytes(content)
    except Exception as fault:  # One maker that is missing must not keep the others from working.
        failures.append(f"{file}: {fault}")
        return
    row = dict(
        file=on_disk,
        name=name or Path(file).name,
        made=re.sub(r"\s+", " ", made).strip(),
        kind=kind if kind is not None else file.split("/")[0],
        encrypted=encrypted,
        restricted=restricted,
        disguised=disguised,
        nested=None if nested is None else sorted(set(nested)),
        holds=holds,
        complete=complete,
    )
    if row["kind"] == "?":
        row["kind"] = None
    rows.append({key: row[key] for key in KEYS if row[key] is not None})


def again(file, name, **truth):
    """One more row for a file that is there: the same bytes under another name."""
    on_disk = CODE.sub(lambda found: found.group(0) + "_", file)
    before = next((row for row in rows if row["file"] == on_disk), None)
    if before is None:
        failures.append(f"{file}: no such specimen, for {name}")
        return
    row = {**before, "name": name, "disguised": True, **truth}
    rows.append({key: row[key] for key in KEYS if row.get(key) is not None})


def work(name):
    return WORK / name


def bytes_of(file):
    return (OUT / CODE.sub(lambda found: found.group(0) + "_", file)).read_bytes()


def fresh(name):
    """An empty folder to work in."""
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def write_list(keep=()):
    """One object a line: a diff shows which specimen changed."""
    seen = list(keep) + rows
    lines = ",\n".join("  " + json.dumps(row, ensure_ascii=False) for row in seen)
    (OUT / "specimens.json").write_text(f"[\n{lines}\n]\n")
