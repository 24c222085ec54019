#!/usr/bin/env python3
"""Checks a Doorstep consent bundle without Doorstep.

    python3 verify.py BUNDLE.zip FINGERPRINT

FINGERPRINT is the organisation's, from the person's printed receipt: 64 hexadecimal digits; spaces do not matter.
Needs Python 3.9 and OpenSSL 3, or later, and verify_basics.py and verify_log.py beside it. They share no code with the app, on
purpose: one mistake is not made twice.
Ends with 0 when everything holds, with 1 when a check fails (it names the step), with 2 when it cannot begin.
"""
import binascii, hashlib, json, re, struct, subprocess, sys
from pathlib import Path
from types import SimpleNamespace
sys.dont_write_bytecode = True
try:
    from verify_basics import (HASH, ID, LOG, SIG, Broken, b64, canonical, fits, many, moment, need, read_json, signed, tagged,
                               text, time, unb64, whole)
    from verify_log import Log, covers, enter
except ImportError:
    sys.exit("verify.py needs verify_basics.py and verify_log.py beside it: take all three from the Doorstep project.")

FILES = ("README.txt", "statement.json", "statement.sig", "notice.txt", "change-header.json", "change-body.json",
         "change-salt.bin", "proof.json", "membership.jsonl", "receipt.json", "checkpoint.json")
# The last is there when the receipt alone does not say that the change counts.
FORMS = (FILES, (*FILES, "file-header.json"))
# SHA-256 of every README.txt that Doorstep ever wrote.
READMES = {"fd4f0faf40652f5a63d33cc7bdf6bb1fe6a90c698ebba8ec0688b2d9fa6ae5e2",
           "6149032c64756bacdf112d72608c24111aba1197bd490611c23609476af1295b"}

class Refused(Exception):
    def __init__(self, step, sentence):
        super().__init__(f"FAILED at {step}: {sentence}")
        self.step = step

HEADER = {"v": 1, "org": HASH, "file": (HASH, None), "team": (ID, None), "device": HASH, "counter": int,
          "parents": [HASH], "lamport": int, "log": LOG, "checkpoint": (HASH, None), "body": HASH}
BODY = {"v": 1, "record": ID, "kind": "consent-act", "schema": int, "worker": ID, "at": time,
        "fields": {"statement": {"value": str, "replaces": []}, "signature": {"value": SIG, "replaces": []}}}
PROOF = {"batch": {"v": 1, "org": HASH, "device": HASH, "size": int, "root": HASH}, "signature": SIG,
         "index": int, "path": [HASH]}
FEED = {"team": ID, "seq": int, "entry": HASH}
ITEM = {"change": HASH, "sealed": HASH, "outcome": re.compile("accepted|parked"), "feed": (FEED, None)}
RECEIPT = {"v": 1, "org": HASH, "device": HASH, "batch": HASH, "at": time, "incarnation": ID, "log": LOG,
           "items": [ITEM]}
CHECKPOINT = {"v": 1, "org": HASH, "seq": int, "at": time, "incarnation": ID, "log": LOG,
              "feeds": {"size": int, "root": HASH}, "prev": (HASH, None)}

def root_from(leaf, index, size, path):
    """The root of an RFC 6962 tree from one leaf's hash and the siblings on its way up."""
    need(0 <= index < size and (size > 1 or not path), "the place in the tree is impossible")
    if size == 1:
        return leaf
    split = 1 << (size - 1).bit_length() - 1
    if index < split:
        return hashlib.sha256(b"\1" + root_from(leaf, index, split, path[:-1]) + unb64(path[-1])).digest()
    return hashlib.sha256(b"\1" + unb64(path[-1]) + root_from(leaf, index - split, size - split, path[:-1])).digest()

# --- The steps; `case` gathers what they find ---

def pack(files):
    """The one archive of these files: stored as they are, in this order, dated 1980."""
    local = central = b""
    for name, content in files.items():
        checksum, size, at = binascii.crc32(content), len(content), len(local)
        fields = struct.pack("<HHHHHIIIHH", 20, 0, 0, 0, 33, checksum, size, size, len(name), 0)
        local += b"PK\3\4" + fields + name.encode() + content
        central += b"PK\1\2\x14\0" + fields + struct.pack("<HHHII", 0, 0, 0, 0, at) + name.encode()
    return local + central + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, len(files), len(files), len(central), len(local), 0)

def unpack(data, names):
    at, files = 0, {}
    for name in names:
        start, size = at + 30 + len(name), struct.unpack_from("<I", data, at + 18)[0]
        files[name] = data[start:start + size]
        at = start + size
    return files

def archive(case):
    for names in FORMS:
        try:
            case.files = unpack(case.bytes, names)
        except struct.error:
            break
        if pack(case.files) == case.bytes:
            return f"the {len(names)} files and nothing else, packed as Doorstep packs them"
    raise Broken("a file is missing, added or repeated, or it was packed in another way")

def readme(case):
    found = hashlib.sha256(case.files["README.txt"]).hexdigest()
    need(found in READMES, "README.txt is not one that Doorstep wrote")
    return "README.txt is Doorstep's own"

def fingerprint(case):
    lines = case.files["membership.jsonl"].split(b"\n")
    case.ends, case.lines = lines.pop() == b"", lines
    genesis = json.loads(lines[0])["proposal"]
    need(tagged("proposal", genesis.encode()) == case.org, "this is not the organisation with that fingerprint")
    return "the membership log begins with the organisation of this fingerprint"

def plain(text):
    """Text from the bundle, without signs that could move or recolour what the terminal shows."""
    return "".join(sign if sign.isprintable() else "?" for sign in str(text))

def decided(one):
    """What was asked and answered; where it was shown in another language, the English words of it too."""
    yield f"  {plain(one['shown']['question'])} {plain(one['answer'])}"
    of = one.get("translated")
    if of is not None:
        yield (f"    shown in {plain(of['language'])}; in English: {plain(of['english']['question'])}"
               f" (checked by {plain(of['checkedBy'])}, {plain(of['checkedOn'])})")

def statement(case):
    value = read_json(case.files["statement.json"], dict)
    need((value["type"], value["v"]) == ("doorstep/consent-act", 1), "it is no consent statement of a known version")
    need(value["organisation"]["genesis"] == case.org, "the statement names another organisation")
    shown = value["notice"]
    if shown is not None:
        need(fits(shown["words"], [str]), "the words of the notice are not a list of lines")
        words = canonical(shown["words"]).encode()
        need(tagged("notice", words) == shown["hash"], "the words of the notice do not fit their hash")
    need(time(value["captured"]["at"]), "the time of the statement is none")
    case.statement, case.device, case.worker = value, value["captured"]["device"], value["declaration"]["worker"]
    case.said = [f"Person: {plain(value['person']['name'])}, {plain(value['person']['recordNumber'])}",
                 f"Event: {plain(value['event'])}, at {plain(value['captured']['at'])} by the device's clock",
                 *(line for one in value["decisions"] for line in decided(one))]
    return "canonical, names this organisation, and its notice has the words it claims"

def notice(case):
    shown = case.statement["notice"]
    words = ["No notice was shown with this act."] if shown is None else shown["words"]
    text = "".join(line + "\n" for line in words)
    need(case.files["notice.txt"] == text.encode(), "notice.txt has other words than the statement")
    return "notice.txt has the words of the statement"

def membership(case):
    log = case.log = Log(case.org)
    need(case.ends, "the last line is cut")
    for place, line in enumerate(case.lines, 1):
        try:
            enter(log, line)
        except Broken as broken:
            raise Broken(f"entry {place} of the log: {broken}") from None
    need(case.device in log.devices, "the log does not admit the device of the statement")
    device = case.admitted = log.devices[case.device]
    need(device["worker"] == case.worker, "the device was admitted for another worker than the one who declares")
    return f"{len(log.heads)} entries, each signed by who may; entry {device['since']} admits the device for the worker"

def checkpoint(case):
    value = read_json(case.files["checkpoint.json"], {"checkpoint": CHECKPOINT, "signature": SIG})
    said = value["checkpoint"]
    key = case.log.server_key(said["log"]["size"])
    is_signed = signed("checkpoint", canonical(said).encode(), value["signature"], key)
    need(is_signed, "the office's server did not sign the checkpoint")
    need(said["org"] == case.org and case.log.names(said["log"]), "the checkpoint is of another log")
    need(said["log"]["size"] == len(case.log.heads), "the membership log was cut, or goes on after the checkpoint")
    return f"the office's server signed this membership log at {said['at']}"

def device_signature(case):
    signature, key = b64(case.files["statement.sig"]), case.admitted["sign"]
    need(signed("act", case.files["statement.json"], signature, key), "the device did not sign this statement")
    return "the device signed these bytes"

def change(case):
    files = case.files
    header, body = read_json(files["change-header.json"], HEADER), read_json(files["change-body.json"], BODY)
    case.header = header
    case.change = tagged("change", files["change-header.json"])
    first = header["file"] is None
    need(first == (header["team"] is not None) == (header["parents"] == []), "the header is of no place in a file")
    need((case.change if first else header["file"]) == case.statement["file"], "the header is of another case file")
    need((header["org"], header["device"]) == (case.org, case.device), "the header is of another device")
    need(case.log.names(header["log"]), "the header names another membership log")
    need(len(files["change-salt.bin"]) == 32, "the salt is not 32 bytes long")
    committed = tagged("body", files["change-salt.bin"], files["change-body.json"])
    need(committed == header["body"], "the header is for another body")
    fields = body["fields"]
    need(fields["statement"]["value"].encode() == files["statement.json"], "the body carries another statement")
    need(fields["signature"]["value"] == b64(files["statement.sig"]), "the body carries another signature")
    need(body["worker"] == case.worker, "the body is of another worker")
    return "the change that was handed in carries exactly this statement and signature"

def proof(case):
    value = read_json(case.files["proof.json"], PROOF)
    batch = value["batch"]
    need((batch["org"], batch["device"]) == (case.org, case.device), "the batch is of another device")
    key = case.admitted["sign"]
    need(signed("batch", canonical(batch).encode(), value["signature"], key), "the device did not sign the batch")
    leaf = hashlib.sha256(b"\0" + unb64(case.change)).digest()
    root = root_from(leaf, value["index"], batch["size"], value["path"])
    need(b64(root) == batch["root"], "the change is not at that place in the batch")
    return "the device handed the change in"

def receipt(case):
    value = read_json(case.files["receipt.json"], {"receipt": RECEIPT, "signature": SIG})
    case.receipt = said = value["receipt"]
    key = case.log.server_key(said["log"]["size"])
    is_signed = signed("receipt", canonical(said).encode(), value["signature"], key)
    need(is_signed, "the office's server did not sign the receipt")
    need(said["org"] == case.org and case.log.names(said["log"]), "the receipt is of another log")
    items = [item for item in said["items"] if item["change"] == case.change]
    need(len(items) == 1, "the receipt is for other changes")
    parked, feed = items[0]["outcome"] == "parked", items[0]["feed"]
    need(parked == (feed is None), "the receipt does not say where the change stands")
    case.parked = parked
    if "file-header.json" in case.files:
        return counts_in_file(case, parked, said)
    need(not parked, "the office did not accept the change")
    need(wrote_for(case, {feed["team"]}, said["log"]["size"]), "the device could not write for that team then")
    return f"the office's server accepted it at {said['at']}"

def wrote_for(case, teams, size):
    """Whether the device belonged, when the log had this size, and its worker to one of the teams."""
    belonged = covers((case.admitted["since"], case.admitted["until"]), size)
    return belonged and any(case.log.belonged(case.worker, team, size) for team in teams)

def counts_in_file(case, parked, said):
    """By the team that the case file began in, and those that held it. The file is named by the hash of its first header."""
    data, size, log = case.files["file-header.json"], said["log"]["size"], case.log
    first, file = read_json(data, HEADER), tagged("change", data)
    begins = first["file"] is None and first["parents"] == [] and first["org"] == case.org
    need(begins, "the file's header begins no file of this organisation")
    need(file == case.statement["file"], "it is the header of another case file")
    root = first["team"]
    need(root in log.teams, "the file began in a team that is not there")
    admitted = [one["entry"] for (change, team), one in log.decided.items()
                if change == case.change and one["verdict"] == "counts"
                and team in log.holders(file, root, one["entry"], one["at"])]
    if parked:
        need(admitted, "the office parked the change, and nobody who may has let it in")
    else:
        began = log.teams[root]["since"] <= size
        need(admitted or began and wrote_for(case, log.holders(file, root, size), size),
             "the device could not write to that file then")
    if admitted:
        return f"the office's server had it at {said['at']}; entry {admitted[0]} of the log, by a team that held the file, lets it in"
    return f"the office's server accepted it at {said['at']}, from a team that held the file"

STEPS = (archive, readme, fingerprint, statement, notice, membership, checkpoint, device_signature, change, proof,
         receipt)

# What reading something else than Doorstep writes comes to.
MISSHAPEN = (KeyError, IndexError, TypeError, AttributeError, ValueError, RecursionError, struct.error)

def verify(data, typed):
    """The steps, each with a sentence, and what was found. Raises Refused at the first that does not hold."""
    case, held = SimpleNamespace(bytes=data, org=b64(bytes.fromhex(typed))), []
    for step in STEPS:
        name = step.__name__.replace("_", "-")
        try:
            held.append((name, step(case)))
        except Broken as broken:
            raise Refused(name, str(broken)) from None
        except MISSHAPEN:
            raise Refused(name, "a file is not written the way Doorstep writes it") from None
    return held, case

# --- The command ---

def report(held, case):
    readme = case.files["README.txt"].decode()
    practice = " (PRACTICE: nobody in it is real)" if case.log.practice else ""
    return "\n".join([*(f"ok  {name}: {sentence}" for name, sentence in held), "",
                      f"Organisation: {plain(case.log.name)}{practice}", *case.said, *times(case), "",
                      readme[readme.index("WHAT IT PROVES"):].rstrip()])

def times(case):
    """When, as far as it is known: the device's clock is a claim; the log it names, and the receipt, have the office's time."""
    claimed, taken = case.statement["captured"]["at"], case.receipt["at"]
    seconds = (moment(taken) - moment(claimed)).total_seconds()
    delay = spell(abs(seconds)) + (" after it" if seconds >= 0 else " BEFORE it, so the device's clock was wrong")
    return [f"The device's clock said {plain(claimed)}. Nobody else can vouch for that.",
            f"The office's server {'had' if case.parked else 'accepted'} it at {taken}: {delay}.",
            f"It was made after {case.log.times[case.header['log']['size'] - 1]}, the time of the newest log entry it knew,",
            f"and before {taken}, both by the office's clock."]

def spell(seconds):
    """A length of time in its two largest units."""
    minutes, seconds = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    parts = [f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in
             ((days, "day"), (hours, "hour"), (minutes, "minute"), (seconds, "second")) if count]
    return " and ".join(parts[:2]) or "less than a second"

def cannot_begin(arguments):
    if len(arguments) < 2:
        return "Say which bundle, and the organisation's fingerprint. It is printed on the person's receipt."
    if not re.fullmatch("[0-9A-F]{64}", digits(arguments[1:])):
        return "A fingerprint has 64 digits from 0 to 9 and A to F. Compare what you typed with the printed receipt."
    try:
        version = subprocess.run(["openssl", "version"], stdout=subprocess.PIPE, text=True).stdout
    except OSError:
        version = ""
    found = re.match(r"OpenSSL (\d+)\.", version)
    return None if found and int(found[1]) >= 3 else "This needs the program openssl, in version 3 or later."

def digits(words):
    return re.sub(r"[\s:-]", "", "".join(words)).upper()

def main(arguments):
    problem = cannot_begin(arguments)
    try:
        data = b"" if problem else Path(arguments[0]).read_bytes()
    except OSError:
        problem = "The bundle cannot be read. Check its name."
    if problem:
        print(f"{problem}\nUsage: python3 verify.py BUNDLE.zip FINGERPRINT", file=sys.stderr)
        return 2
    sys.stdout.reconfigure(errors="replace")
    try:
        print(report(*verify(data, digits(arguments[1:]))))
    except Refused as refused:
        print(refused)
        return 1
    return 0

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
