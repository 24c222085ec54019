"""The membership log of an organisation, replayed from its beginning: who belongs, with which keys, and what they decided.

Part of verify.py, beside which it must lie. An entry is a proposal that devices of the organisation signed, in the place that the
office's server gave it. The server cannot write one: `enter` takes only what the log so far lets those who signed it say.
All types of entry are replayed in full, though a bundle rests on few of them: no device would believe a log with one that does
not hold, and a stranger need not either.
"""
import datetime, re
from types import SimpleNamespace
from verify_basics import (HASH, ID, LOG, SIG, device_id, fits, many, moment, need, need_box, read_json, signed, tagged, text, time,
                           unb64, whole)

# --- What an entry can say ---

def body(value):
    """One of BODIES, by its type."""
    kind = value.get("type") if type(value) is dict else None
    return type(kind) is str and kind in BODIES and fits({**value, "type": None}, {**BODIES[kind], "type": None})

DEVICE = {"sign": HASH, "box": HASH}
KINDS = ("everyone", "work", "own", "safeguarding", "finance", "equality", "data-protection", "duty")
SINGLE = set(KINDS) - {"work", "own"}  # teams of which there is one
GUARDED = SINGLE - {"everyone"}        # teams that can do what others cannot
TEAM = {"team": ID, "epoch": whole(0), "key": HASH}
ENTRY = {"v": 1, "seq": whole(1), "prev": (HASH, None), "at": time, "proposal": text(0, 100_000),
         "signers": many({"by": HASH, "signature": SIG}, 1, 10)}
PROPOSAL = {"v": 1, "org": (HASH, None), "id": ID, "base": (LOG, None), "expires": time, "body": body}
BODIES = {
    "genesis": {"name": text(1, 120), "practice": bool, "server": HASH, "recovery": HASH,
                "administrator": {"worker": ID, "device": DEVICE}, "teams": many((TEAM, {**TEAM, "kind": KINDS}), 1, 100)},
    "invite": {"invitation": HASH, "sign": HASH, "worker": ID, "administrator": bool, "teams": many(ID, 0, 100),
               "blob": HASH},
    "join": {"invitation": HASH, "device": DEVICE},
    "cancel": {"invitation": HASH},
    "device": {"device": HASH, "why": ("lost", "stolen", "replaced", "left"), "wipe": bool},
    "member": {"worker": ID, "joins": many(ID, 0, 100), "leaves": many(ID, 0, 100), "administrator": (bool, None)},
    "leave": {"worker": ID, "wipe": bool},
    "team": {"team": ID, "kind": KINDS, "key": HASH, "members": many(ID, 1, 1000)},
    "epoch": {"team": ID, "epoch": whole(1), "key": HASH},
    "grant": {"file": HASH, "from": ID, "to": ID, "heads": many(HASH, 0, 1000), "until": (time, None)},
    "revoke": {"file": HASH, "team": ID},
    "hold": {"file": HASH, "held": bool},
    "erase": {"file": HASH, "ground": ("request", "retention", "mistake", "order")},
    "erase-part": {"file": HASH, "ground": ("request", "retention", "mistake", "order"), "records": many(ID, 1, 100),
                   "changes": many(HASH, 1, 500), "chunks": many(HASH, 0, 500), "keys": many(HASH, 1, 100)},
    "admit": {"team": ID, "changes": many(HASH, 1, 500), "verdict": ("counts", "stays-out")},
    "break-glass": {"file": HASH, "reason": ("life-at-risk", "safeguarding", "cover", "court-or-police"),
                    "words": re.compile("[A-Za-z0-9_-]{64,8000}"), "until": time},
    "review": {"entry": whole(1), "verdict": ("justified", "not-justified")},
    "server-key": {"key": HASH},
    "recovery": {"key": HASH},
    "recovered": {"device": HASH, "why": ("passphrase", "key-store")},
    "policy": {"leaseDays": whole(1, 14), "breakGlassHours": whole(1, 24)},
    "restore": {"incarnation": ID, "log": LOG, "feeds": many({"team": ID, "size": whole(0), "head": (HASH, None)}, 0, 1000)},
}

# --- The log ---

class Log:
    """What the log says as far as it was replayed. A size is a number of entries; what begins with entry n holds from size n on."""
    def __init__(self, org):
        self.org, self.heads, self.times, self.proposals = org, [], [], set()
        self.devices = {}      # id: its key, its worker, `since`, and `until`: the size from which it was removed, or None
        self.teams = {}        # id: kind, since, epoch, and every key it had
        self.members = {}      # worker: their teams now
        self.left = {}         # worker: the entry with which they left, unless they are back
        self.administrators = set()
        self.spans = {}        # (worker, team): [[from, until or None], ...]
        self.invitations = {}  # id: body, expiry, entry, devices that signed, and whether it is open, used or cancelled
        self.server_keys = []  # (from, key)
        self.recovery = None
        self.files = {}        # id: grants, held, erased
        self.decided = {}      # (change, team): the verdict, and its entry
        self.glass = {}        # entry: who broke it, and whether that was reviewed
        self.incarnations, self.glass_hours = set(), 24

    def names(self, known):
        return 1 <= known["size"] <= len(self.heads) and self.heads[known["size"] - 1] == known["head"]

    def server_key(self, size):
        return [key for begins, key in self.server_keys if begins <= size][-1]

    def belongs(self, worker):
        return worker in self.members and worker not in self.left

    def belonged(self, worker, team, size):
        return any(covers(span, size) for span in self.spans.get((worker, team), []))

    def of_kind(self, kind):
        """The team of a kind of which there is one, in a list that may be empty."""
        return [team for team, known in self.teams.items() if known["kind"] == kind][:1]

    def file(self, name):
        return self.files.setdefault(name, SimpleNamespace(grants=[], held=False, erased=False))

    def holders(self, file, root, size, at=None):
        """The teams that held a file that began in `root`; by the office's time, also without grants that were over."""
        reads_all = self.of_kind("data-protection") if self.teams[root]["kind"] in ("work", "own") else []
        held = {root, *(team for team in reads_all if self.teams[team]["since"] <= size)}
        for grant in self.file(file).grants:
            over = at is not None and grant["until"] is not None and at > grant["until"]
            if grant["from"] in held and covers(grant["span"], size) and not over:
                held.add(grant["to"])
        return held

    def new_team(self, name, kind, epoch, key, place):
        self.teams[name] = {"kind": kind, "since": place, "epoch": epoch, "keys": {key}}

    def join_team(self, worker, team, place):
        if team not in self.members[worker]:
            self.members[worker].add(team)
            self.spans.setdefault((worker, team), []).append([place, None])

    def leave_team(self, worker, team, place):
        if team in self.members[worker]:
            self.members[worker].remove(team)
            self.spans[worker, team][-1][1] = place

def covers(span, size):
    return span[0] <= size and (span[1] is None or size < span[1])

def enter(log, line):
    """Takes in the next entry. Where it does not hold, `log` is left half changed and must not be used."""
    entry = read_json(line, ENTRY)
    proposal, place = read_json(entry["proposal"].encode(), PROPOSAL), len(log.heads) + 1
    said = Said(log, entry, proposal, place)
    kind, name = said.body["type"], tagged("proposal", said.text)
    need(entry["seq"] == place and entry["prev"] == (log.heads[-1] if log.heads else None),
         "it does not follow the one before")
    if place == 1:
        need(kind == "genesis" and proposal["org"] is None and proposal["base"] is None, "it is no beginning")
    else:
        need(kind != "genesis", "an organisation begins once")
        need(proposal["org"] == log.org, "it is of another organisation")
        need(proposal["base"] is not None and log.names(proposal["base"]), "it was signed for another log")
        need(name not in log.proposals, "it was entered before")
        # A server that came back from a backup may be behind.
        need(kind == "restore" or said.at >= log.times[-1], "it is older than the one before")
        # When somebody joins is for the invitation to say.
        need(kind == "join" or said.at <= said.expires, "it had expired")
    RULES[kind](log, said.body, said)
    log.heads.append(tagged("log", line))
    log.times.append(said.at)
    log.proposals.add(name)

# --- Who may say what ---

class Said:
    """A proposal in its place, and who signed it."""
    def __init__(self, log, entry, proposal, place):
        self.at, self.expires, self.place, self.body = entry["at"], proposal["expires"], place, proposal["body"]
        self.text, self.signers = entry["proposal"].encode(), entry["signers"]
        by = dict.fromkeys(one["by"] for one in self.signers)
        self.devices = [name for name in by if is_live(log, name) and self.signed_by(name, log.devices[name]["sign"])]
        self.people = people(log, self.devices)

    def signed_by(self, name, key):
        return any(one["by"] == name and signed("proposal", self.text, one["signature"], key) for one in self.signers)

    def need(self, holds):
        need(holds, "it is not signed by those who may say it")

    def need_one(self, may):
        self.need(any(map(may, self.people)))

def is_live(log, device):
    return device in log.devices and log.devices[device]["until"] is None

def people(log, devices):
    """Whose devices they are that still belong: each person once, in order."""
    return list(dict.fromkeys(log.devices[name]["worker"] for name in devices if is_live(log, name)))

def administers(log):
    return lambda worker: worker in log.administrators

def in_team(log, *teams):
    return lambda worker: not log.members[worker].isdisjoint(teams)

def answers(log):
    """Who answers for what is kept: administrators, and the data-protection team."""
    return lambda worker: administers(log)(worker) or in_team(log, *log.of_kind("data-protection"))(worker)

def administrators(log, signers):
    """Two, as soon as there are two: a charity begins with one."""
    return len(log.administrators.intersection(signers)) >= min(2, len(log.administrators))

def may_give(log, signers, teams):
    """Nobody gives alone what they do not have, nor a place in a team that can do what others cannot."""
    guarded = any(log.teams[team]["kind"] in GUARDED for team in teams if team in log.teams)
    alone = any(log.members[worker].issuperset(teams) for worker in log.administrators.intersection(signers))
    return alone and not guarded or administrators(log, signers)

def may_invite(log, signers, body):
    """Another laptop for somebody known would be that person."""
    two = body["administrator"] or body["worker"] in log.members
    return administrators(log, signers) if two else may_give(log, signers, body["teams"])

def need_administrator(log):
    live = {device["worker"] for device in log.devices.values() if device["until"] is None}
    need(not log.administrators.isdisjoint(live), "it would leave nobody who administers")

# --- One rule for each type of entry ---

def genesis(log, body, said):
    log.name, log.practice, log.server_keys = body["name"], body["practice"], [(0, body["server"])]
    worker, keys, log.recovery = body["administrator"]["worker"], body["administrator"]["device"], body["recovery"]
    need(said.signed_by(device_id(keys), keys["sign"]), "its administrator did not sign it")
    for key in (keys["box"], body["recovery"], *(one["key"] for one in body["teams"])):
        need_box(key)
    for one in body["teams"]:
        kind = one.get("kind", "work")
        need(one["team"] not in log.teams and (kind not in SINGLE or not log.of_kind(kind)), "it has a team twice")
        need_new(log, one["key"])
        log.new_team(one["team"], kind, one["epoch"], one["key"], said.place)
    log.devices[device_id(keys)] = {"sign": keys["sign"], "worker": worker, "since": said.place, "until": None}
    log.members[worker] = set()
    log.administrators.add(worker)
    for team in log.teams:
        log.join_team(worker, team, said.place)

def need_new(log, key):
    need(all(key not in team["keys"] for team in log.teams.values()), "a team has had that key")

def invite(log, body, said):
    said.need(may_invite(log, said.people, body))
    need(tagged("invitation", unb64(body["sign"])) == body["invitation"], "its key is not the invitation's")
    need(body["invitation"] not in log.invitations, "the invitation was there before")
    need(log.teams.keys() >= set(body["teams"]), "it names a team that is not there")
    log.invitations[body["invitation"]] = {"body": body, "expires": said.expires, "entry": said.place,
                                           "devices": said.devices, "is": "open"}

def join(log, body, said):
    invitation, keys, device = log.invitations.get(body["invitation"]), body["device"], device_id(body["device"])
    need(invitation is not None, "nobody was invited like this")
    invited, worker = invitation["body"], invitation["body"]["worker"]
    need(invitation["is"] == "open", f"the invitation had been {invitation['is']}")
    need(invitation["entry"] >= log.left.get(worker, 0), "the invitation is from before the worker left")
    need(may_invite(log, people(log, invitation["devices"]), invited), "those who invited may no longer do so")
    need(said.at <= invitation["expires"], "the invitation had expired")
    need_box(keys["box"])
    need(device not in log.devices, "the device was admitted before")
    need(said.signed_by(body["invitation"], invited["sign"]), "it is not signed by the invitation")
    need(said.signed_by(device, keys["sign"]), "it is not signed by the device that joins")
    log.devices[device] = {"sign": keys["sign"], "worker": worker, "since": said.place, "until": None}
    log.members.setdefault(worker, set())
    log.left.pop(worker, None)
    if invited["administrator"]:
        log.administrators.add(worker)
    for team in (*log.of_kind("everyone"), *invited["teams"]):
        log.join_team(worker, team, said.place)
    invitation["is"] = "used"

def cancel(log, body, said):
    said.need_one(administers(log))
    need(body["invitation"] in log.invitations, "there is no such invitation")
    need(log.invitations[body["invitation"]]["is"] == "open", "the invitation is no longer open")
    log.invitations[body["invitation"]]["is"] = "cancelled"

def device(log, body, said):
    need(is_live(log, body["device"]), "the device does not belong")
    known = log.devices[body["device"]]
    said.need_one(lambda worker: administers(log)(worker) or worker == known["worker"])
    known["until"] = said.place
    need_administrator(log)

def member(log, body, said):
    alone = body["administrator"] is None
    said.need(may_give(log, said.people, body["joins"]) if alone else administrators(log, said.people))
    need(log.belongs(body["worker"]), "it is about nobody of the organisation")
    need(log.teams.keys() >= {*body["joins"], *body["leaves"]}, "it names a team that is not there")
    need(set(body["leaves"]).isdisjoint(log.of_kind("everyone")), "nobody leaves the team of everyone")
    for team in body["joins"]:
        log.join_team(body["worker"], team, said.place)
    for team in body["leaves"]:
        log.leave_team(body["worker"], team, said.place)
    if not alone:
        (log.administrators.add if body["administrator"] else log.administrators.discard)(body["worker"])
    need_administrator(log)

def leave(log, body, said):
    need(log.belongs(body["worker"]), "it is about nobody of the organisation")
    if body["worker"] in log.administrators:
        said.need(administrators(log, said.people))
    else:
        said.need_one(administers(log))
    for known in log.devices.values():
        if known["worker"] == body["worker"] and known["until"] is None:
            known["until"] = said.place
    for team in list(log.members[body["worker"]]):
        log.leave_team(body["worker"], team, said.place)
    log.left[body["worker"]] = said.place
    log.administrators.discard(body["worker"])
    need_administrator(log)

def team(log, body, said):
    if body["kind"] in GUARDED:
        said.need(administrators(log, said.people))
    else:
        said.need_one(administers(log))
    need_box(body["key"])
    need_new(log, body["key"])
    need(body["team"] not in log.teams, "the team is there already")
    need(body["kind"] not in SINGLE or not log.of_kind(body["kind"]), "there is a team of that kind already")
    members = list(filter(log.belongs, log.members)) if body["kind"] == "everyone" else body["members"]
    need(all(map(log.belongs, members)), "a member of it is nobody of the organisation")
    log.new_team(body["team"], body["kind"], 0, body["key"], said.place)
    for worker in members:
        log.join_team(worker, body["team"], said.place)

def epoch(log, body, said):
    said.need_one(in_team(log, body["team"]))
    known = log.teams[body["team"]]
    need(body["epoch"] == known["epoch"] + 1, "it is not the team's next key")
    need_box(body["key"])
    need_new(log, body["key"])
    known["epoch"] = body["epoch"]
    known["keys"].add(body["key"])

def grant(log, body, said):
    said.need_one(in_team(log, body["from"]))
    need(not log.file(body["file"]).erased, "the file was erased")
    need(body["to"] in log.teams and log.teams[body["to"]]["kind"] not in ("everyone", "duty"), "that team is given no file")
    need(body["from"] != body["to"] and (body["until"] is None or body["until"] > said.at), "it would give nothing")
    log.file(body["file"]).grants.append({"from": body["from"], "to": body["to"], "span": [said.place, None], "until": body["until"]})

def revoke(log, body, said):
    given = [one for one in log.file(body["file"]).grants if one["to"] == body["team"] and one["span"][1] is None]
    need(given, "the file was not given to that team")
    concerned = in_team(log, *(one[side] for one in given for side in ("from", "to")))
    said.need_one(lambda worker: concerned(worker) or answers(log)(worker))
    for one in given:
        one["span"][1] = said.place

def hold(log, body, said):
    said.need_one(answers(log))
    need(not log.file(body["file"]).erased, "the file was erased")
    log.file(body["file"]).held = body["held"]

def erase(log, body, said):
    said.need(sum(map(answers(log), said.people)) >= 2)
    file = log.file(body["file"])
    need(not file.held and not file.erased, "the file is held, or was erased before")
    file.erased = True

def erase_part(log, body, said):
    said.need(sum(map(answers(log), said.people)) >= 2)
    file = log.file(body["file"])
    need(not file.held and not file.erased, "the file is held, or was erased")
    need(body["file"] not in body["changes"], "the change that began a file stays")

def admit(log, body, said):
    said.need_one(in_team(log, body["team"]))
    for change in body["changes"]:
        need((change, body["team"]) not in log.decided, "the team had decided about it")
        log.decided[change, body["team"]] = {"verdict": body["verdict"], "entry": said.place, "at": said.at}

def break_glass(log, body, said):
    able = list(filter(in_team(log, *log.of_kind("duty")), said.people))
    said.need(able)
    longest = moment(said.at) + datetime.timedelta(hours=log.glass_hours)
    need(said.at < body["until"] and moment(body["until"]) <= longest, "it is for too long")
    need(not log.file(body["file"]).erased, "the file was erased")
    log.glass[said.place] = {"worker": able[0], "reviewed": False}

def review(log, body, said):
    glass = log.glass.get(body["entry"])
    need(glass is not None and not glass["reviewed"], "there is nothing to review")
    able = in_team(log, *log.of_kind("data-protection"))
    said.need_one(lambda worker: able(worker) and worker != glass["worker"])
    glass["reviewed"] = True

def server_key(log, body, said):
    said.need(administrators(log, said.people))
    log.server_keys.append((said.place, body["key"]))

def recovery(log, body, said):
    said.need(administrators(log, said.people))
    need_box(body["key"])
    need(body["key"] != log.recovery, "it is the key there was")
    log.recovery = body["key"]

def recovered(log, body, said):
    need(body["device"] in said.devices, "the device did not say it itself")

def policy(log, body, said):
    said.need(administrators(log, said.people))
    log.glass_hours = body["breakGlassHours"]

def restore(log, body, said):
    said.need(administrators(log, said.people))
    need(log.names(body["log"]), "it goes back to another log")
    need(body["incarnation"] not in log.incarnations, "the server came back like this before")
    log.incarnations.add(body["incarnation"])

RULES = {kind: globals()[kind.replace("-", "_")] for kind in BODIES}
