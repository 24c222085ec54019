"""Runs shared/evidence/verify.py many times in one process, for the tests.

Standard input: one JSON object {verifier, fingerprint, archives: [base64], edits: [{file, at, xor}]}. The archives are checked as
they come. Each edit changes one byte of the first archive: of the archive itself (file null), or of one file in it, which is then
packed again as it should be. Standard output: a JSON list with, for each in order, the name of the step that refused, or null.

Or {verifier, logs: [{org, lines: [text]}]}: each line is offered to its log, which goes on with those it takes in. Standard output:
for each log, why it refused each line (null where it did not), and what it then says.
"""
import base64
import copy
import importlib.util
import json
import os
import sys

asked = json.load(sys.stdin)
spec = importlib.util.spec_from_file_location("verify", asked["verifier"])
module = importlib.util.module_from_spec(spec)
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(asked["verifier"]))
spec.loader.exec_module(module)


def refused(data):
    try:
        module.verify(data, asked["fingerprint"])
    except module.Refused as problem:
        return problem.step
    return None


def changed(data, edit):
    out = bytearray(data)
    out[edit["at"]] ^= edit["xor"]
    return bytes(out)


def bundles():
    archives = [base64.b64decode(text) for text in asked["archives"]]
    answers = [refused(data) for data in archives]
    if asked["edits"]:
        whole = archives[0]
        held, case = module.verify(whole, asked["fingerprint"])
        for edit in asked["edits"]:
            if edit["file"] is None:
                answers.append(refused(changed(whole, edit)))
            else:
                files = {**case.files, edit["file"]: changed(case.files[edit["file"]], edit)}
                answers.append(refused(module.pack(files)))
    return answers


def replayed(org, lines):
    log, refusals = module.Log(org), []
    for line in lines:
        trial = copy.deepcopy(log)
        try:
            module.enter(trial, line.encode())
        except module.Broken as problem:
            refusals.append(str(problem))
        except module.MISSHAPEN as problem:
            refusals.append(type(problem).__name__)
        else:
            log = trial
            refusals.append(None)
    return {"refusals": refusals, "says": says(log)}


def in_order(rows):
    return sorted(rows, key=lambda row: json.dumps(row, separators=(",", ":")))


def says(log):
    """In the form of replays.test.ts."""
    size = len(log.heads)
    shared = [name for name, facts in log.files.items() if facts.grants]
    decided = log.decided.items()
    return {
        "devices": in_order([name, one["worker"], one["since"], one["until"]] for name, one in log.devices.items()),
        "spans": in_order([f"{worker}/{team}", spans] for (worker, team), spans in log.spans.items()),
        "administrators": sorted(log.administrators),
        "serverKeys": [[begins, key] for begins, key in log.server_keys],
        "decided": in_order([change, team, one["verdict"], one["entry"]] for (change, team), one in decided),
        "holders": in_order(
            [file, root, then, sorted(log.holders(file, root, then))]
            for file in shared
            for root in log.teams
            for then in (1, size // 2, size)
        ),
    }


if "logs" in asked:
    json.dump([replayed(**one) for one in asked["logs"]], sys.stdout)
else:
    json.dump(bundles(), sys.stdout)
