"""Runs shared/evidence/verify.py many times in one process, for the tests.

Standard input: one JSON object {verifier, fingerprint, archives: [base64], edits: [{file, at, xor}]}. The archives are checked as
they come. Each edit changes one byte of the first archive: of the archive itself (file null), or of one file in it, which is then
packed again as it should be. Standard output: a JSON list with, for each in order, the name of the step that refused, or null.
"""
import base64
import importlib.util
import json
import sys

asked = json.load(sys.stdin)
spec = importlib.util.spec_from_file_location("verify", asked["verifier"])
module = importlib.util.module_from_spec(spec)
sys.dont_write_bytecode = True
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
json.dump(answers, sys.stdout)
