import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { EditorCheck } from '../harness/checks/types';
import { openBrowser } from '../harness/n8n/browser';
import { hostContext, loadCheck, namesIn, report, type Result, timed } from '../harness/checks/run';
import { putCredentials } from '../harness/n8n/examples';
import { launchFresh } from '../harness/n8n/fresh';
import { runProgram } from '../harness/n8n/lifecycle';
import { paths } from '../harness/n8n/paths';
import { chosen } from '../harness/chosen';

/** Sets the nodes up by mouse in a real editor: `npm run e2e:editor [-- name …]`; needs Chromium. */
const size = { width: 1440, height: 1000 };
const folder = path.join(paths.checks, 'editor');

/** Keeps a picture of what a check that failed has left, and clears the table for the next one. */
async function clear(context: BrowserContext, { name, fault }: Result): Promise<void> {
	for (const [index, page] of context.pages().slice(1).entries()) {
		const picture = path.join(paths.logs, `editor-${name}-${index + 1}.png`);
		if (fault !== undefined) await page.screenshot({ path: picture });
		await page.close();
	}
}

runProgram(async () => {
	const names = chosen('check', namesIn(folder));
	const running = await launchFresh('info');
	await putCredentials(running);
	const browser = await openBrowser(running.n8n.address, size);
	const results: Result[] = [];
	try {
		const context = { ...hostContext(running), browser: browser.context };
		for (const name of names) {
			const check = await loadCheck<EditorCheck>(folder, name);
			const result = await timed(name, check.shows, () => check.run(context));
			results.push(result);
			await clear(browser.context, result);
		}
	} finally {
		await browser.close();
	}
	await running.stop();
	return report(results);
});
