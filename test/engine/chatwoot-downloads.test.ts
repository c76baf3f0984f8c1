import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';

const bench = useChatwoot();

const COUNT = 9;

it('begins no file any more where the execution is cancelled', async () => {
	const names = Array.from({ length: COUNT }, (_, index) => `part${index}`);
	const binary = Object.fromEntries(
		names.map((name) => [
			name,
			{ data: 'aGVsbG8=', mimeType: 'text/plain', fileName: `${name}.txt` },
		]),
	);
	const conversationId = ID.conversation.anna;
	const attachments = { attachment: names.map((binaryField) => ({ binaryField })) };
	const [sent] = await bench.get(
		'message.send',
		{ conversationId, content: 'All of it', attachments },
		{ items: [{ json: {}, binary }] },
	);
	const files = () => bench.requests().filter(({ path }) => path.includes('/rails/')).length;
	const parameters = {
		conversationId,
		messageId: Number(Object(sent).id),
		downloadAttachments: true,
	};
	bench.sandbox.settings.latencyMs = 300;
	await bench.run('message.get', parameters, {
		during: (cancel) => {
			const waiting = setInterval(() => {
				if (files() === 0) return;
				clearInterval(waiting);
				cancel();
			}, 5);
		},
	});
	await new Promise((resolve) => setTimeout(resolve, 900));
	expect(files()).toBeGreaterThan(0);
	expect(files()).toBeLessThan(COUNT);
});
