-- What waits for a second person, what devices say they have done, and when they were last here.

-- A proposal that one person has signed and two must. It goes when it is entered, dropped, or out of time.
create table offer (
  org text collate "C" not null,
  -- Hash of the proposal.
  offer text collate "C" not null,
  proposal text not null,
  -- JSON, as it travels.
  signers text not null,
  at timestamptz not null,
  expires timestamptz not null,
  primary key (org, offer)
);

-- A device's signed word that it did what an entry of the log asked. The first word stays.
create table acknowledgement (
  org text collate "C" not null,
  device text collate "C" not null,
  entry integer not null,
  -- JSON, as it travels.
  acknowledgement text not null,
  signature text not null,
  primary key (org, device, entry)
);

-- When a device last signed in.
create table device_seen (
  org text collate "C" not null,
  device text collate "C" not null,
  at timestamptz not null,
  primary key (org, device)
);
