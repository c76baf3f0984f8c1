/**
 * `npm run live`: asks a running Chatwoot what contracts/recordings/chatwoot was recorded from, and tells
 * what it answers otherwise than the contract says. It makes a lot in the account, and takes it away again.
 *
 *   npm run live -- --url https://chatwoot.example.com --token … --account 7 [--yes] [--only labels,teams]
 *
 * The token is an administrator's; CHATWOOT_TOKEN serves instead of --token. More of the cases can be asked
 * with `--name agent_token=…`, `--name group=12` and the like; `--receiver` is an address that takes webhooks.
 */

import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { askLive } from '../sandbox/recordings/live';

const { values } = parseArgs({
	options: {
		url: { type: 'string' },
		token: { type: 'string', default: process.env.CHATWOOT_TOKEN ?? '' },
		account: { type: 'string' },
		only: { type: 'string', default: '' },
		name: { type: 'string', multiple: true, default: [] },
		receiver: { type: 'string' },
		yes: { type: 'boolean', default: false },
		verbose: { type: 'boolean', default: false },
	},
});

/** `group=12` is a number, what is no number is text. */
function given(pair: string): [string, string | number] {
	const [name = '', ...rest] = pair.split('=');
	const value = rest.join('=');
	return [name, /^\d+$/.test(value) ? Number(value) : value];
}

async function agreed(url: string, account: number): Promise<boolean> {
	console.log(
		`This makes, changes and deletes contacts, conversations, inboxes, agents and settings in account ${account} of ${url}, and then takes away what it made. Give it a throw-away account only.`,
	);
	if (values.yes) return true;
	if (!process.stdin.isTTY) {
		console.log('Nobody is there to ask: say --yes.');
		return false;
	}
	const ask = createInterface({ input: process.stdin, output: process.stdout });
	const answer = await ask.question('Type the number of the account to go on: ');
	ask.close();
	return answer.trim() === String(account);
}

async function main(): Promise<number> {
	const account = Number(values.account);
	const url = values.url?.replace(/\/+$/, '');
	if (!url || !values.token || !account) {
		console.log(
			'npm run live -- --url ADDRESS --token TOKEN --account NUMBER [--yes] [--only PART,PART]',
		);
		return 2;
	}
	if (!(await agreed(url, account))) return 2;
	const { asked, findings, lacking, unasked, left } = await askLive({
		url,
		account,
		token: values.token,
		names: Object.fromEntries(values.name.map(given)),
		only: values.only.split(',').filter(Boolean),
		receiver: values.receiver,
		told({ operation, case: name, otherwise }) {
			if (otherwise || values.verbose)
				console.log(`${operation} | ${name} | ${otherwise || 'as recorded'}`);
		},
	});
	for (const [name, count] of lacking)
		console.log(`${count} cases were not asked: they need --name ${name}=…`);
	if (unasked > 0)
		console.log(
			`${unasked} cases were not asked: an earlier answer or what happens outside of the API did not give what they need`,
		);
	for (const one of left) console.log(`Left behind: ${one}`);
	console.log(
		`${asked} cases asked, ${asked - findings.length} as the contract says, ${findings.length} otherwise`,
	);
	return findings.length || left.length ? 1 : 0;
}

main().then(
	(code) => {
		process.exitCode = code;
	},
	(error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 2;
	},
);
