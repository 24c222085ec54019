/** The way to the office: the link itself, and word of whether trying it is worthwhile. */
import { net } from 'electron';
import { fieldPace, watchConnectivity, type Connectivity } from '../shared/wire/connectivity.ts';
import type { Log } from './log.ts';
import { openLink, type Link } from './server-link.ts';
import type { Settings } from './settings.ts';
import type { Tell } from './tell.ts';
import { trustedAuthorities } from './trust.ts';

export interface Office {
  link: Link;
  connectivity: Connectivity;
}

/** @param caFile PEM file with an authority to trust beside the system's. */
export function findOffice(settings: Settings, caFile: string | undefined, tell: Tell, log: Log): Office {
  const link = openLink(trustedAuthorities(caFile, log), hasNetwork);
  const connectivity = watchConnectivity({
    isOnline: hasNetwork,
    probe: async () => {
      const server = await settings.server();
      if (!server.ok || server.value === null) return null;
      const request = { server: server.value, route: 'health', token: null, body: new Uint8Array(0) };
      return (await link.call(request)).ok;
    },
    tell: (state) => {
      tell('connectivity', state);
    },
    clock: { now: () => performance.now(), every },
    pace: fieldPace,
  });
  return { link, connectivity };
}

function hasNetwork(): boolean {
  return net.isOnline();
}

function every(milliseconds: number, work: () => void): () => void {
  const timer = setInterval(work, milliseconds);
  return () => {
    clearInterval(timer);
  };
}
