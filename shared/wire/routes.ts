/** Names and paths of everything that may be asked of the server. No schemas here, so that main can carry sealed bytes without parsing them. */
export const routes = {
  /** Is anybody there? Open to all; says nothing about any organisation. */
  health: { method: 'GET', path: '/health', auth: 'none', body: 'json' },
  /** Turns a one-time claim code from the server's console into an organisation, by its first administrator's genesis. */
  claim: { method: 'POST', path: '/v1/claim', auth: 'none', body: 'json' },
  /** The blob that an invitation's code opens. */
  invitation: { method: 'POST', path: '/v1/invitation', auth: 'none', body: 'json' },
  /** A nonce to sign, for a device or an invitation. */
  challenge: { method: 'POST', path: '/v1/challenge', auth: 'none', body: 'json' },
  /** The signed nonce, for a short-lived token. */
  session: { method: 'POST', path: '/v1/session', auth: 'none', body: 'json' },
  /** Entries of the membership log after a position. */
  readLog: { method: 'POST', path: '/v1/log/read', auth: 'device-or-invitation', body: 'json' },
  /** A signed proposal, to be given its place in the log. */
  appendLog: { method: 'POST', path: '/v1/log/append', auth: 'device-or-invitation', body: 'json' },
  /** Whether the office has come back from a backup, and what the backup had. */
  restoring: { method: 'POST', path: '/v1/restoring', auth: 'device', body: 'json' },
  /** Entries of the log that the backup did not have, as they stood. */
  returnLog: { method: 'POST', path: '/v1/log/return', auth: 'device', body: 'json' },
  /** Changes of others that the backup did not have, as they were pushed. */
  returnChanges: { method: 'POST', path: '/v1/changes/return', auth: 'device', body: 'frame' },
  /** Sealed changes and key envelopes out; a signed receipt back. */
  push: { method: 'POST', path: '/v1/push', auth: 'device', body: 'frame' },
  /** Feed entries after a cursor, and the newest checkpoint. */
  feed: { method: 'POST', path: '/v1/feed', auth: 'device', body: 'json' },
  /** Sealed bodies by change id. */
  bodies: { method: 'POST', path: '/v1/bodies', auth: 'device', body: 'json' },
  /** One sealed chunk of a picture out; a signed receipt back. A removed device may hand in what its changes name. */
  keepChunk: { method: 'POST', path: '/v1/chunks/keep', auth: 'device', body: 'frame' },
  readChunk: { method: 'POST', path: '/v1/chunks', auth: 'device', body: 'json' },
  /** Key envelopes by the key's id, or all keys of a team. */
  envelopes: { method: 'POST', path: '/v1/envelopes', auth: 'device', body: 'json' },
  /** Key envelopes for those who lack them. */
  keepKeys: { method: 'POST', path: '/v1/keys', auth: 'device', body: 'json' },
  /** Changes of a file under a new key, because something was erased that lay under the old one. For those who may sign erasures. */
  reseal: { method: 'POST', path: '/v1/reseal', auth: 'device', body: 'frame' },
  /** Who lacks which key. */
  duties: { method: 'POST', path: '/v1/duties', auth: 'device', body: 'json' },
  /** A proposal that waits for a second signature. */
  offer: { method: 'POST', path: '/v1/offers/add', auth: 'device', body: 'json' },
  offers: { method: 'POST', path: '/v1/offers', auth: 'device', body: 'json' },
  dropOffer: { method: 'POST', path: '/v1/offers/drop', auth: 'device', body: 'json' },
  /** Changes that arrived and do not count until a person says so. */
  parked: { method: 'POST', path: '/v1/parked', auth: 'device', body: 'json' },
  /** The file that a reference on paper stands for. */
  fileOfReference: { method: 'POST', path: '/v1/file', auth: 'device', body: 'json' },
  /** A file behind broken glass. */
  glass: { method: 'POST', path: '/v1/glass', auth: 'device', body: 'json' },
  /** What a device has erased. A removed device may still ask this, push, and read the log up to its removal. */
  acknowledge: { method: 'POST', path: '/v1/acknowledge', auth: 'device', body: 'json' },
  /** When devices were last in touch, and what they have acknowledged. */
  devices: { method: 'POST', path: '/v1/devices', auth: 'device', body: 'json' },
} as const;

/** What a request's body is sent as, and what the reply to it is. */
export const contentTypes = { json: 'application/json', frame: 'application/octet-stream' } as const;

export type RouteName = keyof typeof routes;

export function isRouteName(name: string): name is RouteName {
  return Object.hasOwn(routes, name);
}
