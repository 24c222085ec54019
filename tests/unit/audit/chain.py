"""What a stranger would write to check a chain, with nothing of Doorstep: the lines on standard input, the first broken number on standard output, or 0."""
import base64
import hashlib
import json
import sys


def canonical(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def first_fault(lines):
    previous = None
    for number, line in enumerate(lines, 1):
        try:
            entry = json.loads(line)
            told = entry.pop("hash")
        except (ValueError, KeyError, AttributeError):
            return number
        made = hashlib.sha256(b"doorstep/audit/v1\0" + canonical(entry).encode()).digest()
        own = base64.urlsafe_b64encode(made).decode().rstrip("=")
        if own != told or entry.get("seq") != number or entry.get("previous") != previous:
            return number
        previous = told
    return 0


print(first_fault(sys.stdin.buffer.read().decode("utf-8", "replace").split("\n")))
