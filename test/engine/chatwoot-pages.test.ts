import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';

const bench = useChatwoot();

const idsOf = (list: unknown[]) => list.map((entry) => Number(Object(entry).id));

describe.each([7, 3])('a server with %s conversations a page', (perPage) => {
	beforeEach(() => {
		for (let index = 10; index < 40; index++) {
			const phone = `+33610000${index}0`;
			bench.sandbox.incoming({ phone, inbox: ID.inbox.baileys, text: `Salut ${index}` });
		}
		bench.sandbox.settings.conversationsPerPage = perPage;
	});

	it('gives all conversations of the list, and asks once more at most', async () => {
		const found = idsOf(await bench.get('conversation.getAll', { returnAll: true }));
		expect(new Set(found).size).toBe(found.length);
		expect(found.length).toBeGreaterThanOrEqual(30);
		const requests = bench.requests('conversationList').length;
		expect(requests).toBeLessThanOrEqual(Math.ceil(found.length / perPage) + 1);
		const limited = await bench.get('conversation.getAll', { limit: 29 });
		expect(idsOf(limited)).toEqual(found.slice(0, 29));
	});

	it('gives all that a filter finds', async () => {
		const status = { attribute_key: 'status', filter_operator: 'equal_to', values: ['all'] };
		const all = idsOf(await bench.get('conversation.getAll', { returnAll: true }));
		const found = await bench.get('conversation.filter', {
			payloadMode: 'json',
			payloadJson: JSON.stringify([status]),
			returnAll: true,
		});
		expect(new Set(idsOf(found))).toEqual(new Set(all));
		expect(found.length).toBeGreaterThan(0);
	});
});
