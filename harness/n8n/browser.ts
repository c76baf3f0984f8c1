import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { login } from './n8n';
import { Halt } from './say';

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const quiet = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

const still = `
	const still = new CSSStyleSheet();
	still.replaceSync('* { transition: none !important; animation-duration: 0s !important; }');
	document.adoptedStyleSheets.push(still);
`;

interface Browser {
	/** Signed in to the editor. */
	context: BrowserContext;
	/** Closes it and forgets what it kept. */
	close: () => Promise<void>;
}

/** A Chromium without a past, without a window, and signed in to the editor at the address. */
export async function openBrowser(
	address: string,
	size: { width: number; height: number },
): Promise<Browser> {
	const executablePath = process.env['CHROMIUM'] ?? browsers.find(existsSync);
	if (executablePath === undefined) {
		throw new Halt('No Chromium was found: install it, or name it in the variable CHROMIUM.');
	}
	const profile = mkdtempSync(path.join(tmpdir(), 'chat-crm-browser-'));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath,
		args: quiet,
		viewport: size,
		colorScheme: 'light',
		locale: 'en-US',
	});
	// Nothing has to be waited for that only slides or fades.
	await context.addInitScript({ content: still });
	const close = async () => {
		await context.close();
		rmSync(profile, { recursive: true, force: true });
	};
	const { email, password } = login;
	const data = { emailOrLdapLoginId: email, password };
	const answer = await context.request.post(`${address}/rest/login`, { data });
	if (answer.ok()) return { context, close };
	await close();
	throw new Halt(`The editor refused the login: HTTP ${answer.status()}`);
}
