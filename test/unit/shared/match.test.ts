import fc from 'fast-check';
import { answeredByMark } from '../../../nodes/Amojo/fields/amocrm';
import { load } from '../../../nodes/Salebot/resources/client/load';
import type { Json, JsonMap } from '../../../nodes/shared/vocabulary/json';

const shuffled = <T>(list: readonly T[], seed: number): T[] =>
	[...list].sort(
		(a, b) => Math.sin(seed + list.indexOf(a) * 7) - Math.sin(seed + list.indexOf(b) * 7),
	);

const ids = fc.constantFrom('0', '1', '2', 'n8n-0', 'n8n-1', 'order', undefined);

describe('amoCRM answers each entry by our own mark', () => {
	const { mark, outcomes } = answeredByMark('contacts');

	it('in any order, whatever a person calls the entries, each answer used once', () => {
		fc.assert(
			fc.property(fc.array(ids, { minLength: 1, maxLength: 12 }), fc.nat(), (given, seed) => {
				const sent: JsonMap[] = given.map((id, index) => ({
					name: `person ${index}`,
					...(id !== undefined && { request_id: id }),
				}));
				const marked = sent.map((part, index) => mark(part, index) as JsonMap);
				const contacts = marked.map(({ request_id: id }, index) => ({
					id: 1000 + index,
					request_id: id ?? null,
				}));
				const told = outcomes({ _embedded: { contacts: shuffled(contacts, seed) } }, sent);
				expect(told).toEqual(
					given.map((id, index) => ({ ok: { id: 1000 + index, request_id: id ?? String(index) } })),
				);
			}),
		);
	});

	it('and one that is not answered is never given the answer of another', () => {
		const sent = [{ request_id: 'same' }, { request_id: 'same' }, { request_id: 'same' }];
		const contacts = [
			{ id: 3, request_id: 'n8n-2' },
			{ id: 1, request_id: 'n8n-0' },
			{ id: 9, request_id: 'same' },
		];
		expect(outcomes({ _embedded: { contacts } }, sent)).toEqual([
			{ ok: { id: 1, request_id: 'same' } },
			{ failed: expect.any(String), outcome: 'unknown' },
			{ ok: { id: 3, request_id: 'same' } },
		]);
	});
});

describe('Salebot answers each client by its ID', () => {
	const told = (items: Json[], sent: Json[]) =>
		load.many?.outcomes?.({ status: 'success', items }, sent) ?? [];
	const client = (platform: Json, id: number) => ({
		platform_id: platform,
		group_id: 'bot',
		status: 'success',
		id,
	});

	it('in any order, the same one twice, and numbers as WhatsApp writes them', () => {
		const sent = ['+7 (000) 555-11-22', 't2', 't2', 44].map((id) => ({
			platform_id: id,
			group_id: 'bot',
		}));
		const items = [
			client('44', 4),
			client('t2', 2),
			client('70005551122@s.whatsapp.net', 1),
			client('t2', 3),
		];
		expect(told(items, sent).map((one) => ('ok' in one ? one.ok.id : one.failed))).toEqual([
			1, 2, 3, 4,
		]);
	});

	it('and what it leaves out is unknown, also where the numbers of entries agree', () => {
		const sent = ['a', 'b'].map((id) => ({ platform_id: id, group_id: 'bot' }));
		expect(told([client('b', 2), client('c', 3)], sent)).toEqual([
			{ failed: expect.any(String), outcome: 'unknown' },
			{ ok: client('b', 2) },
		]);
	});
});
