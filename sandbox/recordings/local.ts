/** The local Chatwoot, asked what a running one was asked. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startChatwoot, type Chatwoot } from '../chatwoot';
import { recordedStart } from '../chatwoot/seed/recorded';
import { happen } from './happenings';
import { readOperations, readWalk, type Json, type Walk } from './read';
import { Replay, type Compared } from './replay';

/** Takes every webhook. */
async function startReceiver() {
	const server = createServer((request, response) => {
		request.resume().on('end', () => response.end('{}'));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		stop: () => (server.close(), server.closeAllConnections()),
	};
}

function startAt(receiver: string, which: 'main' | 'more') {
	let names: Record<string, Json> = {};
	return {
		start() {
			const { names: made, ...start } = recordedStart(receiver, { rated: which === 'more' });
			names = made;
			return start;
		},
		names: () => names,
	};
}

async function walk(
	chatwoot: Chatwoot,
	names: Record<string, Json>,
	receiver: string,
	which: 'main' | 'more',
) {
	const all: Walk = readWalk();
	const asks = {
		url: chatwoot.url,
		names,
		receiver,
		happens: (happening: Parameters<typeof happen>[1]) => happen(chatwoot, happening),
		settle: () => chatwoot.settled(),
	};
	const compared: Compared[] = [];
	const replay = new Replay(asks, readOperations(), all.files);
	for await (const one of replay.walk(all[which])) compared.push(one);
	return compared;
}

/** Both walks over local servers that hold what the recorded one held. Takes some seconds. */
export async function compareLocal(): Promise<Compared[]> {
	const receiver = await startReceiver();
	const compared: Compared[] = [];
	try {
		for (const which of ['main', 'more'] as const) {
			const { start, names } = startAt(receiver.url, which);
			const chatwoot = await startChatwoot({
				personality: 'newer',
				licensed: which === 'more',
				strict: false,
				laterMs: 0,
				contactTieBreaker: true,
				messagesPerMinute: 0,
				webhookStorm: false,
				start,
			});
			try {
				compared.push(...(await walk(chatwoot, names(), receiver.url, which)));
			} finally {
				await chatwoot.stop();
			}
		}
	} finally {
		receiver.stop();
	}
	return compared;
}
