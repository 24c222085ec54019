// `npm run look`: takes a picture of every screen, in every way it may have to be seen, and lays them out on one sheet. Says what
// does not fit, what the content policy refused, and what axe finds. With names, only those screens; with --locale=en-XA in the made-up language.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { build, preview, type PreviewServer } from 'vite';
import { windowHeaders } from '../shared/wire/window-policy.ts';
import { findBrowser, launchOptions } from './browser.ts';
import { root } from './launcher/root.mjs';
import { renderer } from './vite.ts';

const pages = join(root, 'tests', 'look');
const output = join(root, 'tests', 'output', 'look');
const site = join(output, 'site');

interface Way {
  name: string;
  context: BrowserContextOptions;
}

const desktop = { width: 1280, height: 800 };
/** 200 % of a laptop's 1280 pixels: half the room, twice as sharp. */
const zoomed = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 };
const ways: readonly Way[] = [
  { name: 'light', context: { viewport: desktop, colorScheme: 'light' } },
  { name: 'dark', context: { viewport: desktop, colorScheme: 'dark' } },
  { name: 'zoom-200', context: { ...zoomed, colorScheme: 'light' } },
  { name: 'small', context: { viewport: { width: 1024, height: 640 }, colorScheme: 'light' } },
  { name: 'forced-colours', context: { viewport: desktop, forcedColors: 'active', colorScheme: 'dark' } },
];

async function look(): Promise<number> {
  const found = await findBrowser();
  if ('problem' in found) {
    console.error(found.problem);
    return 1;
  }
  const given = process.argv.slice(2);
  const locale = given.find((word) => word.startsWith('--locale='))?.slice('--locale='.length) ?? 'en';
  const names = given.filter((word) => !word.startsWith('--'));
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  await build({ ...renderer, root: pages, build: { ...renderer.build, outDir: site } });
  const server = await preview({
    configFile: false,
    root: pages,
    logLevel: 'warn',
    build: { outDir: site },
    preview: { host: '127.0.0.1', headers: windowHeaders },
  });
  const browser = await chromium.launch(launchOptions(found));
  try {
    const screens = await screenNames(browser, addressOf(server));
    const wanted = names.length === 0 ? screens : screens.filter((screen) => names.includes(screen));
    const findings: string[] = [];
    for (const way of ways) {
      findings.push(
        ...(await takeAll(
          browser,
          way,
          wanted,
          (screen) => `${addressOf(server)}?screen=${screen}&locale=${locale}`,
        )),
      );
    }
    await layOut(browser, wanted);
    for (const finding of findings) console.log(finding);
    console.log(
      `${wanted.length} screens, ${findings.length} findings. The sheet: tests/output/look/sheet.png`,
    );
    return findings.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

function addressOf(server: PreviewServer): string {
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error('The pages are not served.');
  return address;
}

async function screenNames(browser: Browser, address: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(address);
  const names = await page.locator('li a').allTextContents();
  await page.close();
  return names;
}

async function takeAll(
  browser: Browser,
  way: Way,
  screens: readonly string[],
  addressFor: (screen: string) => string,
): Promise<string[]> {
  mkdirSync(join(output, way.name));
  const context = await browser.newContext({ ...way.context, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const findings: string[] = [];
  let screen = '';
  page.on('console', (message) => {
    // A browser need not know every feature that the header denies.
    const known = message.text().startsWith('Error with Permissions-Policy header');
    if (!known && (message.type() === 'error' || message.type() === 'warning')) {
      findings.push(`${way.name} ${screen}: console says ${message.text()} ${message.location().url}`);
    }
  });
  page.on('pageerror', (error) => findings.push(`${way.name} ${screen}: ${error.message}`));
  for (screen of screens) {
    await page.goto(addressFor(screen));
    await page.locator('body[data-ready]').waitFor({ timeout: 10_000 });
    findings.push(...(await check(page)).map((finding) => `${way.name} ${screen}: ${finding}`));
    await page.screenshot({ path: join(output, way.name, `${screen}.png`) });
  }
  await context.close();
  return findings;
}

/** What a picture does not tell: text cut off at the side, and what axe finds. */
async function check(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} pixels too wide`] : [];
  });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => {
    const [first] = nodes;
    return `axe ${id} (${nodes.length}), first at ${first?.target.join(' ')}: ${first?.failureSummary?.replaceAll('\n', ' ')}`;
  });
  return [...wide, ...found];
}

/** How many tables stand beside each other, so that the sheet is about as wide as it is tall. */
const ACROSS = 4;

/** One row for a screen, one column for a way of seeing it. */
async function layOut(browser: Browser, screens: readonly string[]): Promise<void> {
  const head = ways.map(({ name }) => `<th>${name}</th>`).join('');
  const rows = screens.map((screen) => {
    const cells = ways.map(({ name }) => `<td><img src="${name}/${screen}.png" alt=""></td>`).join('');
    return `<tr><th>${screen}</th>${cells}</tr>`;
  });
  const each = Math.ceil(rows.length / ACROSS);
  const tables = Array.from({ length: ACROSS }, (_, at) => rows.slice(at * each, (at + 1) * each))
    .filter((part) => part.length > 0)
    .map((part) => `<table><tr><th></th>${head}</tr>${part.join('')}</table>`);
  const file = join(output, 'sheet.html');
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><style>
    body{margin:16px;background:#777;font:13px sans-serif;color:#fff;display:flex;gap:16px;align-items:start;width:max-content}
    img{width:240px;display:block}th{text-align:start;padding:2px;vertical-align:top;font-weight:600;max-width:110px}td{vertical-align:top}
    </style>${tables.join('')}`,
  );
  const page = await browser.newPage({ viewport: { width: 5600, height: 1000 } });
  await page.goto(`file://${file}`);
  await page.screenshot({ path: join(output, 'sheet.png'), fullPage: true });
  await page.close();
}

process.exitCode = await look();
