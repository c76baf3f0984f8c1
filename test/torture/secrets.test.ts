import { runNode } from '../../harness/engine';
import { canaries } from '../../harness/n8n/vendors';
import { FAULTS } from './faults/kinds';
import { openWay } from './proxy';
import { credentialsBy, openStand } from './stand';
import { credentialTypes, nodeOf, subjects } from './subjects';

/** One operation of each API. */
const ONE_EACH = [
	'salebot message.send',
	'amojo message.sendIncoming',
	'amocrm contact.create',
	'chatwoot label.create',
	'bridge rate.get',
];

test.each(ONE_EACH)(
	'%s: no secret is left of a run that is cancelled or timed out',
	async (title) => {
		const subject = (await subjects()).find(({ one }) => one.title === title);
		const silent = FAULTS.find(({ name }) => name === 'no answer');
		if (!subject || !silent) throw new Error(`there is no ${title}`);
		const { entry } = subject.one;
		const stand = await openStand();
		const run = async (timeout: number, during: (cancel: () => void) => void) => {
			// Every second request alone is struck.
			const way = await openWay(stand.fresh(entry.vendor), silent);
			const ran = await runNode({
				node: nodeOf(subject.one),
				credentialTypes,
				credentials: credentialsBy(way.url),
				account: `${title} ${timeout}`,
				parameters: {
					resource: entry.resource,
					operation: entry.operation,
					...subject.parameters,
					options: { ...Object(subject.parameters.options), timeout, maxRetries: 0 },
				},
				during,
			});
			await way.close();
			return ran;
		};
		const cancelled = await run(10_000, (cancel) => setTimeout(cancel, 100));
		const timedOut = await run(200, () => undefined);
		await stand.stop();
		expect(timedOut.error ?? timedOut.items[0]?.json.error).toBeDefined();
		for (const secret of canaries()) {
			expect(cancelled.stored).not.toContain(secret);
			expect(timedOut.stored).not.toContain(secret);
		}
	},
);
