-- Keys that wait with a proposal for its second signature. Here, because no backup of the data may hold any key.
create table offer_envelope (
  org text collate "C" not null,
  -- Hash of the proposal.
  offer text collate "C" not null,
  -- JSON, as they travel.
  envelopes text not null,
  expires timestamptz not null,
  primary key (org, offer)
);
