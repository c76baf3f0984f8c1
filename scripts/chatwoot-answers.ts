// Asks the local Chatwoot in each of its personalities for everything once and keeps the answers as
// the examples of the contracts: contracts/chatwoot*.examples.json. Run by hand after a trial was
// added to test/sandbox/chatwoot-trials.ts; then `npm run schemas`.

import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import axios from 'axios';
import { contractFiles, startChatwoot, type Chatwoot } from '../sandbox/chatwoot';
import { ID } from '../sandbox/chatwoot/seed';
import { loadContract } from '../sandbox/contract';
import { examplesOf } from '../sandbox/contract/load';
import type { Sent } from '../test/sandbox/chatwoot-client';
import { trialsFor } from '../test/sandbox/chatwoot-trials';

const PERSONALITIES = ['fork', 'newer', 'upstream'] as const;
const BOT_TOKEN = 'sandbox-bot-token';
/** Entries of a list that an example shows. */
const SHOWN = 2;
/** Nobody has this ID. */
const UNKNOWN = 987_654;

const contract = loadContract(...contractFiles);

async function ask(chatwoot: Chatwoot, id: string, { path = {}, query, body, token }: Sent) {
	const { method, path: pattern } = contract.operation(id);
	const url = pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(path[name] ?? 1));
	const { status, data } = await axios.request<unknown>({
		url: chatwoot.url + url,
		method,
		params: query,
		data: body,
		headers: { 'Api-Access-Token': token ?? chatwoot.token },
		validateStatus: null,
	});
	return { status, value: shortened(data) };
}

function shortened(value: unknown): unknown {
	if (Array.isArray(value)) return value.slice(0, SHOWN).map(shortened);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one)]));
}

/** Two answers of one shape teach nothing more than one. */
function shapeOf(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(shapeOf);
	if (typeof value !== 'object' || value === null) return value === null ? null : typeof value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOf(one)]));
}

type Examples = Record<string, Record<string, Record<string, { value: unknown }>>>;

async function collect(): Promise<Examples> {
	const examples: Examples = {};
	const shapes = new Set<string>();
	const keep = (
		id: string,
		name: string,
		{ status, value }: { status: number; value: unknown },
	) => {
		const shape = JSON.stringify([id, status, shapeOf(value)]);
		if (shapes.has(shape)) return;
		shapes.add(shape);
		((examples[id] ??= {})[String(status)] ??= {})[name] = { value };
	};
	for (const personality of PERSONALITIES) {
		const chatwoot = await startChatwoot({ personality, laterMs: 1 });
		for (const [id, { first = [], with: more, ...sent }] of Object.entries(
			trialsFor({ chatwoot }),
		)) {
			chatwoot.reset();
			for (const [before, prepare] of first) await ask(chatwoot, before, prepare());
			const complete = { ...sent, ...more?.() };
			const path = Object.fromEntries(
				Object.keys(complete.path ?? {}).map((one) => [one, UNKNOWN]),
			);
			const done = await ask(chatwoot, id, complete);
			// What a personality does not have is no answer of the operation.
			if (done.status >= 300) continue;
			const unknown = await ask(chatwoot, id, { ...complete, path });
			const bot = await ask(chatwoot, id, { ...complete, token: BOT_TOKEN });
			keep(id, personality, done);
			if (unknown.status === 404) keep(id, `${personality}Unknown`, unknown);
			if (bot.status === 401) keep(id, `${personality}Bot`, bot);
		}
		chatwoot.reset();
		const group = await ask(chatwoot, 'contactDetails', { path: { id: ID.group.team } });
		keep('contactDetails', `${personality}Group`, group);
		await chatwoot.settled();
		await chatwoot.stop();
	}
	return examples;
}

async function main() {
	const examples = await collect();
	for (const file of contractFiles) {
		const known = new Set(loadContract(file).operations.map(({ id }) => id));
		const own = Object.entries(examples).filter(([id]) => known.has(id));
		writeFileSync(
			examplesOf(file),
			`${JSON.stringify({ document: basename(file), examples: Object.fromEntries(own) }, null, '\t')}\n`,
		);
	}
	process.stdout.write(`the answers of ${Object.keys(examples).length} operations written\n`);
}

void main();
