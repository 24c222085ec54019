"""Encodings, shapes, hashes and signatures. Part of verify.py, beside which it must lie."""
import base64, datetime, functools, hashlib, json, re, subprocess, tempfile
from pathlib import Path

class Broken(Exception):
    """A check does not hold; the message is the sentence to show."""

def need(holds, sentence):
    if not holds:
        raise Broken(sentence)

# --- Encodings: base64url, and canonical JSON (RFC 8785, integers only) ---

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

# --- Shapes: a dict has exactly these fields, a tuple names the alternatives, a function decides ---

def fits(value, shape):
    if isinstance(shape, dict):
        return type(value) is dict and value.keys() == shape.keys() and all(fits(value[k], shape[k]) for k in shape)
    if isinstance(shape, list):
        return type(value) is list and all(fits(item, shape[0]) for item in value)
    if isinstance(shape, tuple):
        return any(fits(value, one) for one in shape)
    if isinstance(shape, re.Pattern):
        return type(value) is str and shape.fullmatch(value) is not None
    if isinstance(shape, type):
        return type(value) is shape
    return shape(value) if callable(shape) else type(value) is type(shape) and value == shape

def whole(low, high=2**53 - 1):
    return lambda value: type(value) is int and low <= value <= high

def text(low, high):
    return lambda value: type(value) is str and low <= len(value.encode("utf-16-le")) // 2 <= high

def many(shape, low, high):
    return lambda value: fits(value, [shape]) and low <= len(value) <= high

def time(value):
    try:
        return fits(value, TIME) and moment(value) is not None
    except ValueError:
        return False

def moment(value):
    return datetime.datetime.fromisoformat(value[:-1])

HASH = re.compile("[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]")
ID, SIG = re.compile("[A-Za-z0-9_-]{21}[AQgw]"), re.compile("[A-Za-z0-9_-]{85}[AQgw]")
TIME = re.compile(r"\d{4}-\d\d-\d\dT([01]\d|2[0-3]):\d\d:\d\d\.\d{3}Z", re.ASCII)
LOG = {"size": whole(1), "head": HASH}

# --- Hashes and signatures ---

def tagged(tag, *parts):
    return b64(hashlib.sha256(f"doorstep/{tag}/v1\0".encode() + b"".join(parts)).digest())

def device_id(keys):
    return tagged("device", unb64(keys["sign"]), unb64(keys["box"]))

PRIME = 2**255 - 19
# Points of small order: y on Ed25519, where under such a key anything may seem to be signed, and u on X25519, where everybody
# could open what is sealed to it.
WEAK_SIGN, WEAK_BOX = ({0, 1, PRIME - 1, *(int.from_bytes(bytes.fromhex(one), "little") for one in order_8)} for order_8 in (
    ("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
     "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
    ("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
     "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157")))

def coordinate(key):
    return int.from_bytes(key, "little") % 2**255

def need_box(key):
    need(coordinate(unb64(key)) % PRIME not in WEAK_BOX, "nothing can be sealed to its key")

def signed(tag, message, signature, key):
    return ed25519(f"doorstep/{tag}/v1\0".encode() + message, unb64(signature), unb64(key))

@functools.lru_cache(maxsize=4096)
def ed25519(message, signature, key):
    """Asks OpenSSL. Its files are written to a private folder that is removed at once."""
    if len(key) != 32 or len(signature) != 64 or coordinate(key) >= PRIME or coordinate(key) in WEAK_SIGN:
        return False
    spki = base64.b64encode(bytes.fromhex("302a300506032b6570032100") + key).decode()
    with tempfile.TemporaryDirectory() as folder:
        pem, msg, sig = (Path(folder, name) for name in ("key.pem", "message", "signature"))
        pem.write_text(f"-----BEGIN PUBLIC KEY-----\n{spki}\n-----END PUBLIC KEY-----\n")
        msg.write_bytes(message)
        sig.write_bytes(signature)
        asked = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", pem, "-rawin", "-in", msg, "-sigfile", sig]
        return subprocess.run(asked, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
