import { placed, withMentions } from '../../../nodes/Chatwoot/calls/mentions';
import type { Session } from '../../../nodes/shared/vocabulary/session';

const all = { at: '@all', link: '[@all](mention://contact/0/all)' };
const link = (at: string, id: number) => ({
	at,
	link: `[@N${id}](mention://contact/${id}/N${id})`,
});

describe('a mention stands where its sign stands alone', () => {
	it.each([
		['Dear @all, hello', 'Dear [@all](mention://contact/0/all), hello'],
		['(@all)', '([@all](mention://contact/0/all))'],
		['"@all"', '"[@all](mention://contact/0/all)"'],
		['So...@all', 'So...[@all](mention://contact/0/all)'],
		['@all: read', '[@all](mention://contact/0/all): read'],
		['one\n@all\ntwo', 'one\n[@all](mention://contact/0/all)\ntwo'],
	])('%j', (text, expected) => {
		expect(placed(text, [all])).toBe(expected);
	});

	it('also before a few digits, and before many where it is no number', () => {
		expect(placed('@55 12:30', [link('@55', 55)])).toBe(`${link('@55', 55).link} 12:30`);
		expect(placed('@all 8005551234', [all])).toBe(`${all.link} 8005551234`);
	});

	it('each of several signs', () => {
		expect(placed('@all. @all! @all', [all])).toBe(`${all.link}. ${all.link}! ${all.link}`);
	});

	it.each([
		'Hi @allison',
		'Hi @allé',
		'write to team@all',
		'sales@all.example',
		'https://example.com/@all',
		'https://example.com/@all/photos',
		'@all.example',
		'@all-hands',
		'@all@example.com',
		'@all_of_you',
		'@@all',
		'a.@all',
		'https://example.com/?to=@all&x=1',
		'?to=@all',
		'@all\u200cison',
	])('%j holds none, so it comes behind the text', (text) => {
		expect(placed(text, [all])).toBe(`${text} ${all.link}`);
	});

	it.each([
		['@551', '@55'],
		['@+55119876543210', '@+5511987654321'],
		['@120@lid', '@120'],
		['@7-8', '@7'],
		['@7:2', '@7'],
		['@55,000', '@55'],
		['@7 (915) 111-22-33', '@7'],
		['@49 30 1234567', '@49'],
	])('%j is not %j', (text, at) => {
		const { link: behind } = link(at, 9);
		expect(placed(text, [{ at, link: behind }])).toBe(`${text} ${behind}`);
	});

	it('takes the longest of several, wherever they stand', () => {
		const long = link('@5511987654321@s.whatsapp.net', 1);
		const middle = link('@5511987654321', 2);
		const short = link('@55', 3);
		const text = '@55, @5511987654321 and @5511987654321@s.whatsapp.net';
		expect(placed(text, [short, middle, long])).toBe(
			`${short.link}, ${middle.link} and ${long.link}`,
		);
	});

	it('leaves what is marked up already, and does not mention it again', () => {
		const text = `Hi ${all.link} and [@Bo @all](mention://contact/8/Bo%20%40all)`;
		expect(placed(text, [all])).toBe(text);
	});

	it('mentions whoever is named twice but once behind the text', () => {
		const { link: same } = link('@42', 42);
		expect(
			placed('Hi', [
				{ at: '@42', link: same },
				{ at: '@+551', link: same },
			]),
		).toBe(`Hi ${same}`);
	});
});

describe('a name that would end its mention early, or cannot be encoded, is tidied', () => {
	it.each([
		['Ann\\', '[@Ann](mention://contact/55/Ann)'],
		['Ann\nLee', '[@Ann Lee](mention://contact/55/Ann%20Lee)'],
		['Zo\u00eb\ud83d', '[@Zo\u00eb](mention://contact/55/Zo%C3%AB)'],
		['[x] (y)', '[@x (y)](mention://contact/55/x%20%28y%29)'],
		[' \\ ', '[@55](mention://contact/55/55)'],
	])('%j', async (name, expected) => {
		const payload = [{ id: 3, contact: { id: 55, name } }];
		const session = {
			once: async (_: string, make: () => Promise<unknown>) => await make(),
			send: async () => ({ payload, meta: { total_count: 1 } }),
		} as unknown as Session;
		expect(await withMentions(session, { id: 1, mentions: ['55'] }, '@55')).toBe(expected);
	});
});
