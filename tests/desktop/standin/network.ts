/** Everything a page asks for passes here: own schemes go to main's handler, all else ends. Tests cannot reach the network. */
import type { BrowserContext, Request as PageRequest, Route } from 'playwright-core';
import { fromCarrier } from './origin.ts';
import { passesGate, schemeHandlers } from './session.ts';

type NavigationGate = (request: PageRequest, url: string) => boolean;
const navigationGates = new Set<NavigationGate>();

/** @param gate says whether a page may go there. */
export function addNavigationGate(gate: NavigationGate): void {
  navigationGates.add(gate);
}

export async function carryRequests(context: BrowserContext): Promise<void> {
  await context.route('**/*', async (route, request) => {
    const url = fromCarrier(request.url());
    if (request.isNavigationRequest() && [...navigationGates].some((gate) => !gate(request, url))) {
      // "aborted" leaves the page where it is, as a navigation that was prevented does.
      await route.abort('aborted');
      return;
    }
    const handler = schemeHandlers.get(url.slice(0, url.indexOf(':')));
    if (handler === undefined || !(await passesGate(url))) await route.abort('blockedbyclient');
    else await fulfil(route, request, url, handler);
  });
}

async function fulfil(
  route: Route,
  request: PageRequest,
  url: string,
  handler: (request: Request) => Response | Promise<Response>,
): Promise<void> {
  const body = request.postDataBuffer();
  const method = request.method();
  const response = await handler(
    new Request(url, {
      method,
      headers: request.headers(),
      ...(body === null ? {} : { body: new Uint8Array(body) }),
    }),
  );
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}
