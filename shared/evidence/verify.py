#!/usr/bin/env python3
"""Checks a Doorstep consent bundle without Doorstep.

    python3 verify.py BUNDLE.zip FINGERPRINT

FINGERPRINT is the organisation's, from the person's printed receipt: 64 hexadecimal digits; spaces do not matter.
Needs Python 3.9 and OpenSSL 3, or later. It shares no code with the app, on purpose: one mistake is not made twice.
Ends with 0 when everything holds, with 1 when a check fails (it names the step), with 2 when it cannot begin.
"""
import base64, binascii, functools, hashlib, json, re, struct, subprocess, sys, tempfile
from pathlib import Path
from types import SimpleNamespace

FILES = ("README.txt", "statement.json", "statement.sig", "notice.txt", "change-header.json", "change-body.json",
         "change-salt.bin", "proof.json", "membership.jsonl", "receipt.json", "checkpoint.json")
# SHA-256 of every README.txt that Doorstep ever wrote.
READMES = {"fd4f0faf40652f5a63d33cc7bdf6bb1fe6a90c698ebba8ec0688b2d9fa6ae5e2"}

class Broken(Exception):
    """A check does not hold; the message is the sentence to show."""

class Refused(Exception):
    def __init__(self, step, sentence):
        super().__init__(f"FAILED at {step}: {sentence}")
        self.step = step

def need(holds, sentence):
    if not holds:
        raise Broken(sentence)

# --- Encodings: base64url, canonical JSON (RFC 8785, integers only), shapes ---

def unb64(text):
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    need(b64(data) == text, "a key, hash or signature is written in a second way")
    return data

def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()

def canonical(value):
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(json.dumps(k, ensure_ascii=False) + ":" + canonical(value[k]) for k in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    need(type(value) is not int or abs(value) < 2**53, "a number is too large")
    return json.dumps(value, ensure_ascii=False)

def read_json(data, shape):
    """The value, if the bytes are its one canonical form and it has that shape."""
    def no_float(_):
        raise Broken("a number is no integer")
    value = json.loads(data.decode(), parse_float=no_float, parse_constant=no_float)
    need(canonical(value).encode() == data, "the JSON is not in canonical form")
    need(fits(value, shape), "the JSON does not have the fields it must have")
    return value

def fits(value, shape):
    if isinstance(shape, dict):
        return type(value) is dict and value.keys() == shape.keys() and all(fits(value[k], shape[k]) for k in shape)
    if isinstance(shape, list):
        return type(value) is list and all(fits(item, shape[0]) for item in value)
    if isinstance(shape, tuple):
        return any(fits(value, one) for one in shape)
    if isinstance(shape, re.Pattern):
        return type(value) is str and shape.fullmatch(value) is not None
    return type(value) is shape if isinstance(shape, type) else type(value) is type(shape) and value == shape

HASH = re.compile("[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]")
ID, SIG = re.compile("[A-Za-z0-9_-]{21}[AQgw]"), re.compile("[A-Za-z0-9_-]{85}[AQgw]")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", re.ASCII)
LOG = {"size": int, "head": HASH}
DEVICE = {"sign": HASH, "box": HASH}
ENTRY = {"v": 1, "seq": int, "prev": (HASH, None), "at": TIME, "proposal": str,
         "signers": [{"by": HASH, "signature": SIG}]}
GENESIS = {"type": "genesis", "name": str, "practice": bool, "server": HASH, "recovery": HASH,
           "administrator": {"worker": ID, "device": DEVICE}, "teams": [{"team": ID, "epoch": int, "key": HASH}]}
INVITE = {"type": "invite", "invitation": HASH, "sign": HASH, "worker": ID, "administrator": bool, "teams": [ID],
          "blob": HASH}
JOIN = {"type": "join", "invitation": HASH, "device": DEVICE}
PROPOSAL = {"v": 1, "org": (HASH, None), "id": ID, "base": (LOG, None), "expires": TIME,
            "body": (GENESIS, INVITE, JOIN)}
HEADER = {"v": 1, "org": HASH, "file": (HASH, None), "team": (ID, None), "device": HASH, "counter": int,
          "parents": [HASH], "lamport": int, "log": LOG, "checkpoint": (HASH, None), "body": HASH}
BODY = {"v": 1, "record": ID, "kind": "consent-act", "schema": int, "worker": ID, "at": TIME,
        "fields": {"statement": {"value": str, "replaces": []}, "signature": {"value": SIG, "replaces": []}}}
PROOF = {"batch": {"v": 1, "org": HASH, "device": HASH, "size": int, "root": HASH}, "signature": SIG,
         "index": int, "path": [HASH]}
FEED = {"team": ID, "seq": int, "entry": HASH}
ITEM = {"change": HASH, "sealed": HASH, "outcome": re.compile("accepted|parked"), "feed": (FEED, None)}
RECEIPT = {"v": 1, "org": HASH, "device": HASH, "batch": HASH, "at": TIME, "incarnation": ID, "log": LOG,
           "items": [ITEM]}
CHECKPOINT = {"v": 1, "org": HASH, "seq": int, "at": TIME, "incarnation": ID, "log": LOG,
              "feeds": {"size": int, "root": HASH}, "prev": (HASH, None)}

# --- Hashes and signatures ---

def tagged(tag, *parts):
    return b64(hashlib.sha256(f"doorstep/{tag}/v1\0".encode() + b"".join(parts)).digest())

PRIME = 2**255 - 19
# The y coordinates of Curve25519's points of small order: under such a key anything may seem to be signed.
WEAK = {0, 1, PRIME - 1, *(int.from_bytes(bytes.fromhex(y), "little") for y in (
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"))}

def signed(tag, message, signature, key):
    return ed25519(f"doorstep/{tag}/v1\0".encode() + message, unb64(signature), unb64(key))

@functools.lru_cache(maxsize=4096)
def ed25519(message, signature, key):
    """Asks OpenSSL. Its files are written to a private folder that is removed at once."""
    y = int.from_bytes(key, "little") % 2**255
    if len(key) != 32 or len(signature) != 64 or y >= PRIME or y in WEAK:
        return False
    spki = base64.b64encode(bytes.fromhex("302a300506032b6570032100") + key).decode()
    with tempfile.TemporaryDirectory() as folder:
        pem, msg, sig = (Path(folder, name) for name in ("key.pem", "message", "signature"))
        pem.write_text(f"-----BEGIN PUBLIC KEY-----\n{spki}\n-----END PUBLIC KEY-----\n")
        msg.write_bytes(message)
        sig.write_bytes(signature)
        asked = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", pem, "-rawin", "-in", msg, "-sigfile", sig]
        return subprocess.run(asked, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0

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

def archive(case):
    at, case.files = 0, {}
    for name in FILES:
        start, size = at + 30 + len(name), struct.unpack_from("<I", case.bytes, at + 18)[0]
        case.files[name] = case.bytes[start:start + size]
        at = start + size
    need(pack(case.files) == case.bytes, "a file is missing, added or repeated, or it was packed in another way")
    return f"the {len(FILES)} files and nothing else, packed as Doorstep packs them"

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

def statement(case):
    value = read_json(case.files["statement.json"], dict)
    need((value["type"], value["v"]) == ("doorstep/consent-act", 1), "it is no consent statement of a known version")
    need(value["organisation"]["genesis"] == case.org, "the statement names another organisation")
    shown = value["notice"]
    if shown is not None:
        need(fits(shown["words"], [str]), "the words of the notice are not a list of lines")
        words = canonical(shown["words"]).encode()
        need(tagged("notice", words) == shown["hash"], "the words of the notice do not fit their hash")
    case.statement, case.device, case.worker = value, value["captured"]["device"], value["declaration"]["worker"]
    case.said = [f"Person: {plain(value['person']['name'])}, {plain(value['person']['recordNumber'])}",
                 f"Event: {plain(value['event'])}, at {plain(value['captured']['at'])} by the device's clock",
                 *(f"  {plain(one['shown']['question'])} {plain(one['answer'])}" for one in value["decisions"])]
    return "canonical, names this organisation, and its notice has the words it claims"

def notice(case):
    shown = case.statement["notice"]
    words = ["No notice was shown with this act."] if shown is None else shown["words"]
    text = "".join(line + "\n" for line in words)
    need(case.files["notice.txt"] == text.encode(), "notice.txt has other words than the statement")
    return "notice.txt has the words of the statement"

class Log:
    """The membership log as far as it was replayed."""
    def __init__(self, org):
        self.org, self.heads, self.teams, self.administrators = org, [], set(), set()
        self.devices = {}  # id: keys, worker, and the entry that admits it
        self.workers = {}  # id: for each of their teams the entry that put them in it
        self.invitations = {}  # id: body, expiry, used

    def names(self, known):
        return 1 <= known["size"] <= len(self.heads) and self.heads[known["size"] - 1] == known["head"]

    def admit(self, device, keys, worker, teams, administrator):
        place = len(self.heads) + 1
        self.devices[device] = {"sign": keys["sign"], "worker": worker, "since": place}
        self.workers[worker] = {**dict.fromkeys(teams, place), **self.workers.get(worker, {})}
        if administrator:
            self.administrators.add(worker)

def membership(case):
    log = case.log = Log(case.org)
    need(case.ends, "the last line is cut")
    for place, line in enumerate(case.lines, 1):
        try:
            entry = read_json(line, ENTRY)
            need(entry["seq"] == place and entry["prev"] == (log.heads[-1] if log.heads else None),
                 "it does not follow the one before")
            enter(log, entry, read_json(entry["proposal"].encode(), PROPOSAL))
            log.heads.append(tagged("log", line))
        except Broken as broken:
            raise Broken(f"entry {place} of the log: {broken}") from None
    need(case.device in log.devices, "the log does not admit the device of the statement")
    device = case.admitted = log.devices[case.device]
    need(device["worker"] == case.worker, "the device was admitted for another worker than the one who declares")
    return f"{len(log.heads)} entries, each signed by who may; entry {device['since']} admits the device for the worker"

def enter(log, entry, proposal):
    body, text = proposal["body"], entry["proposal"].encode()
    def signs(by, key):
        return any(one["by"] == by and signed("proposal", text, one["signature"], key) for one in entry["signers"])
    if not log.heads:
        need(body["type"] == "genesis" and proposal["org"] is None and proposal["base"] is None, "it is no beginning")
        return found(log, body, signs)
    need(proposal["org"] == log.org, "it is of another organisation")
    need(proposal["base"] is not None and log.names(proposal["base"]), "it was signed for another log")
    need(body["type"] in ("invite", "join"), "an organisation begins once")
    return invite(log, entry, proposal, signs) if body["type"] == "invite" else join(log, entry, body, signs)

def device_id(keys):
    return tagged("device", unb64(keys["sign"]), unb64(keys["box"]))

def found(log, body, signs):
    log.name, log.practice, log.server = body["name"], body["practice"], body["server"]
    keys = body["administrator"]["device"]
    need(signs(device_id(keys), keys["sign"]), "its administrator did not sign it")
    log.teams = {one["team"] for one in body["teams"]}
    log.admit(device_id(keys), keys, body["administrator"]["worker"], log.teams, True)

def invite(log, entry, proposal, signs):
    body = proposal["body"]
    devices = [(one["by"], log.devices[one["by"]]) for one in entry["signers"] if one["by"] in log.devices]
    by = {device["worker"] for name, device in devices if signs(name, device["sign"])} & log.administrators
    wanted = min(2, len(log.administrators)) if body["administrator"] else 1
    need(len(by) >= wanted, "an administrator's signature is missing")
    need(entry["at"] <= proposal["expires"], "it had expired")
    need(tagged("invitation", unb64(body["sign"])) == body["invitation"], "its key is not the invitation's")
    need(body["invitation"] not in log.invitations, "the invitation was there before")
    need(log.teams.issuperset(body["teams"]), "it names a team that is not there")
    log.invitations[body["invitation"]] = {"body": body, "expires": proposal["expires"], "used": False}

def join(log, entry, body, signs):
    invitation = log.invitations.get(body["invitation"])
    need(invitation is not None, "nobody was invited like this")
    need(not invitation["used"], "the invitation was used before")
    need(entry["at"] <= invitation["expires"], "the invitation had expired")
    keys, invited = body["device"], invitation["body"]
    need(device_id(keys) not in log.devices, "the device was admitted before")
    need(signs(body["invitation"], invited["sign"]), "it is not signed by the invitation")
    need(signs(device_id(keys), keys["sign"]), "it is not signed by the device that joins")
    log.admit(device_id(keys), keys, invited["worker"], invited["teams"], invited["administrator"])
    invitation["used"] = True

def checkpoint(case):
    value = read_json(case.files["checkpoint.json"], {"checkpoint": CHECKPOINT, "signature": SIG})
    said = value["checkpoint"]
    is_signed = signed("checkpoint", canonical(said).encode(), value["signature"], case.log.server)
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
    is_signed = signed("receipt", canonical(said).encode(), value["signature"], case.log.server)
    need(is_signed, "the office's server did not sign the receipt")
    need(said["org"] == case.org and case.log.names(said["log"]), "the receipt is of another log")
    items = [item for item in said["items"] if item["change"] == case.change]
    need(len(items) == 1, "the receipt is for other changes")
    need(items[0]["outcome"] == "accepted" and items[0]["feed"], "the office did not accept the change")
    in_team = case.log.workers[case.worker].get(items[0]["feed"]["team"], len(case.log.heads) + 1)
    need(max(in_team, case.admitted["since"]) <= said["log"]["size"], "the device could not write for that team yet")
    return f"the office's server accepted it at {said['at']}"

STEPS = (archive, readme, fingerprint, statement, notice, membership, checkpoint, device_signature, change, proof,
         receipt)

def verify(data, typed):
    """The steps, each with a sentence, and what was found. Raises Refused at the first that does not hold."""
    case, held = SimpleNamespace(bytes=data, org=b64(bytes.fromhex(typed))), []
    for step in STEPS:
        name = step.__name__.replace("_", "-")
        try:
            held.append((name, step(case)))
        except Broken as broken:
            raise Refused(name, str(broken)) from None
        except (KeyError, IndexError, TypeError, AttributeError, ValueError, RecursionError, struct.error):
            raise Refused(name, "a file is not written the way Doorstep writes it") from None
    return held, case

# --- The command ---

def report(held, case):
    text = case.files["README.txt"].decode()
    practice = " (PRACTICE: nobody in it is real)" if case.log.practice else ""
    return "\n".join([*(f"ok  {name}: {sentence}" for name, sentence in held), "",
                      f"Organisation: {plain(case.log.name)}{practice}", *case.said,
                      f"Accepted by the office's server at {case.receipt['at']}", "",
                      text[text.index("WHAT IT PROVES"):].rstrip()])

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
