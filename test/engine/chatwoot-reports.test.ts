import { rowsOf } from '../../nodes/Chatwoot/answers/csv';
import { chatwootReports } from '../../nodes/Chatwoot/resources/reports';
import { useChatwoot } from '../support/chatwoot';

const bench = useChatwoot();

afterEach(() => {
	expect(bench.requests().flatMap(({ problems }) => problems)).toEqual([]);
});

const range = { since: '2026-03-29 00:00:00', until: '2026-04-05T10:00:00+02:00' };

describe('every report is asked for as the contract has it', () => {
	const all = chatwootReports.resources.flatMap(({ value, operations }) =>
		operations.map((operation) => `${value}.${operation.value}`),
	);
	it.each(all)('%s', async (name) => {
		const filters = name === 'reportingEvent.getAll' ? { filters: range } : {};
		const { error } = await bench.run(name, {
			...range,
			conversationId: 1,
			...filters,
		});
		expect(error).toBeUndefined();
		expect(bench.requests().map(({ status }) => status)).not.toContain(400);
	});
});

describe('dates', () => {
	const sent = () => bench.requests('list-all-conversation-statistics')[0]?.query;

	it('without an offset are those of the zone chosen, and days begin there', async () => {
		await bench.get('report.getStatistics', { ...range, options: { timeZone: 'Asia/Kolkata' } });
		expect(sent()).toMatchObject({
			since: String(Date.UTC(2026, 2, 28, 18, 30) / 1000),
			until: String(Date.UTC(2026, 3, 5, 8) / 1000),
			timezone_offset: '5.5',
			group_by: 'day',
		});
		expect(bench.requests('get-account-details')).toEqual([]);
	});

	it.each(['custom_attributes', 'settings'])(
		'are those of the account, which names its zone in %s',
		async (place) => {
			const body = { id: 1, [place]: { timezone: 'America/Caracas' } };
			bench.sandbox.fault({ action: 'get-account-details', status: 200, body });
			const items = [{ json: {} }, { json: {} }];
			const wish = { timezone: 'Europe/Berlin', items };
			await bench.get('report.getStatistics', range, wish);
			expect(sent()).toMatchObject({
				since: String(Date.UTC(2026, 2, 29, 4) / 1000),
				timezone_offset: '-4',
			});
			expect(bench.requests('get-account-details')).toHaveLength(1);
		},
	);

	it('are those of the workflow where the account has a zone that nobody knows', async () => {
		const body = { id: 1, custom_attributes: { timezone: 'Brasilia' } };
		bench.sandbox.fault({ action: 'get-account-details', status: 200, body });
		await bench.get('report.getStatistics', range, { timezone: 'Asia/Tokyo' });
		expect(sent()).toMatchObject({ timezone_offset: '9' });
	});

	it('are else those of the workflow, where the account names no zone', async () => {
		await bench.get('report.getStatistics', range, { timezone: 'Europe/Berlin' });
		expect(sent()).toMatchObject({
			since: String(Date.UTC(2026, 2, 28, 23) / 1000),
			timezone_offset: '2',
		});
	});
});

describe('CSV', () => {
	it('is rows without what stands before and after them, figures as numbers', () => {
		const text =
			'Reporting period 2026-01-02 to 2026-01-09\n\n\nAgent name,Assigned conversations,Avg resolution time\n"Roe, ""Jo""",12,N/A\n007,0,3 hours\n';
		expect(rowsOf(text)).toEqual([
			{ 'Agent name': 'Roe, "Jo"', 'Assigned conversations': 12, 'Avg resolution time': null },
			{ 'Agent name': '007', 'Assigned conversations': 0, 'Avg resolution time': '3 hours' },
		]);
		expect(rowsOf('Rating,Feedback Comment\n4,12\nReporting period 2026-01-02\n')).toEqual([
			{ Rating: 4, 'Feedback Comment': '12' },
		]);
	});

	it('names the columns that the server forgets', async () => {
		const rows = await bench.get('csvReport.getInboxes', range);
		expect(rows[0]).toEqual({
			'Inbox name': 'Seed API',
			'Inbox type': 'API',
			'No. of conversations': 5,
			'Avg first response time': null,
			'Avg resolution time': '2 seconds',
			'Avg customer waiting time': '5 seconds',
			'Resolution Count': 1,
		});
	});

	it('is a file where that is wanted', async () => {
		const { items } = await bench.run('csvReport.getTeams', { ...range, output: 'file' });
		const file = items[0]?.binary?.data;
		expect(file).toMatchObject({ mimeType: 'text/csv', fileName: 'teams_report.csv' });
		expect(Buffer.from(String(file?.data), 'base64').toString()).toContain('seed team,2,N/A');
	});
});
