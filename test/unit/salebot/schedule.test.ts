import { assemble } from '../../../nodes/shared/vocabulary/wire';
import { ParameterReader } from '../../../nodes/shared/engine/items/parameters';
import { shownFields } from '../../../nodes/shared/engine/panel/describe';
import { send } from '../../../nodes/Salebot/resources/callback/send';
import type { IExecuteFunctions, INode, INodeParameters } from 'n8n-workflow';

const NOW = Date.parse('2026-10-16T10:00:00Z');
beforeEach(() => {
	jest.spyOn(Date, 'now').mockReturnValue(NOW);
});
afterEach(() => jest.restoreAllMocks());

/** What a callback sends of its schedule, in a workflow of the given zone. */
async function planned(additionalFields: INodeParameters, timezone = 'UTC') {
	const parameters: INodeParameters = { clientId: 1, message: 'x', additionalFields };
	const context = {
		getNode: () => ({ parameters }) as INode,
		getNodeParameter: (name: string, _: number, fallback: unknown) =>
			parameters[name] ?? additionalFields[name.split('.')[1] ?? ''] ?? fallback,
	} as unknown as IExecuteFunctions;
	const params = await new ParameterReader(context).read(shownFields(send), 0);
	const { body } = assemble(send, params, { timezone, settings: {}, publicUrl: () => '' });
	const { send_time, time_shift } = Object(body) as Record<string, unknown>;
	return { send_time, time_shift };
}

const time = async (sendTime: unknown, timezone?: string) =>
	(await planned({ sendTime: sendTime as string }, timezone)).send_time;
const delay = async (sendTime: string, more: INodeParameters = {}, timezone?: string) =>
	(await planned({ sendTime, sendAsDelay: true, ...more }, timezone)).time_shift;

describe('Send Time', () => {
	it.each([
		['2026-10-16T13:15:59', 'Europe/Moscow', '2026-10-16 13:15:59'],
		['2026-10-16 13:15', 'Europe/Moscow', '2026-10-16 13:15:00'],
		['2026-10-16', 'UTC', '2026-10-16 00:00:00'],
		['2026-10-16T13:15:59.000Z', 'Europe/Moscow', '2026-10-16 16:15:59'],
		['2026-10-16T13:15:59.000Z', 'UTC', '2026-10-16 13:15:59'],
		['2026-10-16T13:15:59+03:00', 'UTC', '2026-10-16 10:15:59'],
		['2026-10-16T13:15:59+0300', 'Asia/Vladivostok', '2026-10-16 20:15:59'],
		['2026-12-31T23:30:00-05:00', 'Europe/Moscow', '2027-01-01 07:30:00'],
		// The clocks of Berlin go back at 03:00 on 25 October 2026, and forward on 29 March 2026.
		['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25 02:30:00'],
		['2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25 02:30:00'],
		['2026-03-29T01:30:00Z', 'Europe/Berlin', '2026-03-29 03:30:00'],
		['2026-07-01T12:00:00Z', 'Asia/Kathmandu', '2026-07-01 17:45:00'],
	])('%s in %s is sent as %s', async (given, zone, sent) => {
		expect(await time(given, zone)).toBe(sent);
	});

	it('takes a date object as its moment', async () => {
		expect(await time(new Date('2026-10-16T13:15:59Z'), 'Europe/Moscow')).toBe(
			'2026-10-16 16:15:59',
		);
	});

	it('is shown in the zone of the project where one is named', async () => {
		const fields = { sendTime: '2026-10-16T13:15:59Z', timezone: 'Asia/Yekaterinburg' };
		expect((await planned(fields, 'Europe/Moscow')).send_time).toBe('2026-10-16 18:15:59');
	});

	it.each(['tomorrow', '16.10.2026', '2026-02-30', '2026-10-16T25:00:00', '2026-13-01', '12:00'])(
		'refuses %s',
		async (given) => {
			await expect(time(given)).rejects.toThrow(/'Send Time' is (not a date|no date)/);
		},
	);

	it('refuses a zone that is none', async () => {
		const fields = { sendTime: '2026-10-16T13:15:59Z', timezone: 'Moscow' };
		await expect(planned(fields)).rejects.toThrow('\'Time Zone\' is not known: "Moscow"');
	});
});

describe('Send as Delay', () => {
	it('turns the time into seconds from now', async () => {
		expect(await delay('2026-10-16T10:01:30Z')).toBe(90);
		expect(await delay('2026-10-16T13:01:30', {}, 'Europe/Moscow')).toBe(90);
		expect(await delay('2026-10-16 15:01:30', { timezone: 'Asia/Yekaterinburg' }, 'UTC')).toBe(90);
		expect(
			(await planned({ sendTime: '2026-10-16T10:01:30Z', sendAsDelay: true })).send_time,
		).toBeUndefined();
	});

	it('counts across a change of the clocks', async () => {
		// From 12:00 in Berlin on the 16th to 12:00 on the 26th there is one hour more.
		expect(await delay('2026-10-26 12:00:00', {}, 'Europe/Berlin')).toBe(10 * 86_400 + 3600);
	});

	it('sends at once what has just passed, and refuses what is long past', async () => {
		expect(await delay('2026-10-16T09:59:30Z')).toBe(0);
		await expect(delay('2026-10-16T09:58:00Z')).rejects.toThrow(/lies 120 seconds in the past/);
	});
});

describe('Time Shift', () => {
	it('is sent beside a time, and wins as a delay', async () => {
		const fields = { sendTime: '2026-10-16T10:01:30Z', timeShift: 5 };
		expect(await planned(fields)).toEqual({ send_time: '2026-10-16 10:01:30', time_shift: 5 });
		expect(await planned({ ...fields, sendAsDelay: true })).toEqual({
			send_time: undefined,
			time_shift: 5,
		});
	});

	it('may be 0, and not less', async () => {
		expect((await planned({ timeShift: 0 })).time_shift).toBe(0);
		await expect(planned({ timeShift: -1 })).rejects.toThrow('at least 0');
	});
});
