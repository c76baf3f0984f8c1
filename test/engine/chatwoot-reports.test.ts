import { rowsOf } from '../../nodes/Chatwoot/answers/csv';
import { chatwootReports } from '../../nodes/Chatwoot/resources/reports';
import { useChatwoot } from '../support/chatwoot';
import { ID } from '../../sandbox/chatwoot/seed';

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

/** The hours by which a zone is ahead now, as Node names them. */
const hoursOf = (timeZone: string) => {
	const name = new Date().toLocaleString('en', { timeZone, timeZoneName: 'longOffset' });
	const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])?(\d+)?:?(\d+)?$/.exec(name) ?? [];
	return String(Number(`${sign}1`) * (Number(hours) + Number(minutes) / 60));
};

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

	it('are those of the account in reports as CSV, too', async () => {
		const body = { id: 1, settings: { timezone: 'America/Caracas' } };
		bench.sandbox.fault({ action: 'get-account-details', status: 200, body });
		await bench.get('csvReport.getTeams', range, { timezone: 'Europe/Berlin' });
		const since = String(Date.UTC(2026, 2, 29, 4) / 1000);
		expect(bench.requests('csv-report-teams')[0]?.query).toMatchObject({ since });
	});

	it.each([
		[500, 0],
		[403, 1],
	])('are not guessed where the account answers %i', async (status, reports) => {
		bench.sandbox.fault({ action: 'get-account-details', status, body: {} });
		await bench.run('report.getStatistics', { ...range, options: { maxRetries: 0 } });
		expect(bench.requests('list-all-conversation-statistics')).toHaveLength(reports);
	});

	it('are else those of the workflow, where the account names no zone', async () => {
		await bench.get('report.getStatistics', range, { timezone: 'Europe/Berlin' });
		expect(sent()).toMatchObject({
			since: String(Date.UTC(2026, 2, 28, 23) / 1000),
			timezone_offset: hoursOf('Europe/Berlin'),
		});
	});

	it.each([
		['2026-01-15', '2026-07-15', 'America/Santiago', [15, 3], [15, 4]],
		['2026-01-15 00:00', '2026-07-15T00:00:00', 'Asia/Kathmandu', [14, 18.25], [14, 18.25]],
		['2026-01-15T06:00:00+05:45', '2026-07-15T00:00Z', 'Asia/Tokyo', [15, 0.25], [15, 0]],
		[Date.UTC(2026, 0, 15) / 1000, String(Date.UTC(2026, 6, 15)), 'Asia/Tokyo', [15, 0], [15, 0]],
	])('%s to %s in %s', async (since, until, timezone, [from = 0, at = 0], [to = 0, by = 0]) => {
		await bench.get('report.getStatistics', { since, until }, { timezone });
		expect(sent()).toMatchObject({
			since: String(Date.UTC(2026, 0, from) / 1000 + at * 3600),
			until: String(Date.UTC(2026, 6, to) / 1000 + by * 3600),
			// A zone that stands there now is what the server looks for.
			timezone_offset: hoursOf(timezone),
		});
	});

	it.each([
		[{ since: '2026-04-05', until: '2026-04-04' }, "'Since' is later than 'Until'"],
		[{ since: '2026-04-05T10:00+03:00', until: '2026-04-05T08:00+02:00' }, "than 'Until'"],
		[{ since: '2096-01-01' }, "'Since' is later than now"],
	])('%j is no range: nothing is asked for', async (given, words) => {
		const { error } = await bench.run('csvReport.getLabels', given);
		expect(error?.message).toContain(words);
		expect(bench.requests('csv-report-labels')).toEqual([]);
	});
});

describe('figures', () => {
	it.each([
		[
			'report.getOutgoingMessagesCount',
			'get-outgoing-messages-count',
			[{ id: 4, name: '2024', outgoing_messages_count: '87' }],
			[{ id: 4, name: '2024', outgoing_messages_count: 87 }],
		],
		[
			'summaryReport.getByLabel',
			'label-summary-report',
			[{ id: 3, name: '007', avg_reply_time: '6.25', avg_resolution_time: null }],
			[{ id: 3, name: '007', avg_reply_time: 6.25, avg_resolution_time: null }],
		],
		[
			'report.getSummary',
			'list-all-conversation-statistics-summary',
			{ reply_time: '0.5', previous: { reply_time: '12', avg_resolution_time: null } },
			[{ reply_time: 0.5, previous: { reply_time: 12, avg_resolution_time: null } }],
		],
		[
			'appliedSla.getMetrics',
			'metrics-of-applied-slas',
			{ total_applied_slas: 8, number_of_sla_misses: 1, hit_rate: '87.5%' },
			[{ total_applied_slas: 8, number_of_sla_misses: 1, hit_rate: 87.5 }],
		],
		[
			'summaryReport.getByChannel',
			'get-channel-summary-report',
			{ 'Channel::Sms': { open: 0, total: 3 } },
			[{ channel: 'Channel::Sms', open: 0, total: 3 }],
		],
	])('%s: are numbers, and names are not', async (name, action, body, rows) => {
		bench.sandbox.fault({ action, status: 200, body });
		expect(await bench.get(name, range)).toEqual(rows);
	});
});

describe('CSV', () => {
	it('is rows without what stands before and after them, figures as numbers', () => {
		const text =
			'Reporting period 2026-01-02 to 2026-01-09\n\n\nAgent name,Assigned conversations,Avg resolution time\n"Roe, ""Jo""",12,N/A\n007,0,3 hours\n';
		expect(rowsOf(text, { titled: true, words: [0] })).toEqual([
			{ 'Agent name': 'Roe, "Jo"', 'Assigned conversations': 12, 'Avg resolution time': null },
			{ 'Agent name': '007', 'Assigned conversations': 0, 'Avg resolution time': '3 hours' },
		]);
		const survey = 'Rating,Feedback Comment\n4,12\n\nReporting period 2026-01-02\n';
		expect(rowsOf(survey, { words: [1] })).toEqual([{ Rating: 4, 'Feedback Comment': '12' }]);
	});

	it.each([
		[
			'headings in any language, names that look like figures',
			'Отчётный период\n\n\nИмя агента,Назначено\n42,7\n"8,5",-0.5\n',
			{ titled: true, words: [0] },
			[
				{ 'Имя агента': '42', Назначено: 7 },
				{ 'Имя агента': '8,5', Назначено: -0.5 },
			],
		],
		[
			'blank lines and indents of the template',
			'\nID,Policy,Events\n\n\n  \n  12,Gold,"frt, nrt"\n\n  \n  13,"4",nrt\n\n',
			{ words: [1, 2] },
			[
				{ ID: 12, Policy: 'Gold', Events: 'frt, nrt' },
				{ ID: 13, Policy: '4', Events: 'nrt' },
			],
		],
		[
			'a byte order mark, line ends of Windows, words over several lines',
			'\uFEFF"Rating",Comment\r\n5,"One\r\n\r\n""two"", three"\r\n',
			{},
			[{ Rating: 5, Comment: 'One\r\n\r\n"two", three' }],
		],
		['a quote within a word', 'A,B\nan 8" screen,1\n', {}, [{ A: 'an 8" screen', B: 1 }]],
		[
			'what is beyond exact numbers',
			'A,B\n90071992547409931,1e5\n',
			{},
			[{ A: '90071992547409931', B: '1e5' }],
		],
		[
			'two columns below a line of two',
			'Timezone,UTC\n\n\nHour,Day\n00:00,3\n',
			{ titled: true },
			[{ Hour: '00:00', Day: 3 }],
		],
		[
			'what the server has escaped as on a page, and guarded from spreadsheets',
			'Period\n\n\nName,N\n&quot;Doe, &quot;&quot;J&quot;&quot; &amp; Co&quot;,5\n&#39;+5511 &amp;lt;b&gt;,-3\n',
			{ titled: true, words: [0], guarded: true },
			[
				{ Name: 'Doe, "J" & Co', N: 5 },
				{ Name: '+5511 &lt;b>', N: -3 },
			],
		],
		[
			'what a server does not escape',
			'Name,N\nR&D &amp; more,1\n',
			{},
			[{ Name: 'R&D &amp; more', N: 1 }],
		],
		[
			'semicolons',
			'Period 1; 2\n\nName;N\n"a;b, c";7\n',
			{ titled: true },
			[{ Name: 'a;b, c', N: 7 }],
		],
		['headings alone', 'A,B\n\n\n', {}, []],
		['nothing', '', { titled: true }, []],
	])('reads %s', (_, text, table, rows) => {
		expect(rowsOf(text, table)).toEqual(rows);
	});

	// Of what is asked for besides, a running server says nothing and answers with all of the account.
	it('asks for no more than the server reads', async () => {
		await bench.get('csvReport.getConversationTraffic', { daysBefore: 3 });
		await bench.get('csvReport.getConversationTraffic');
		const traffic = bench.requests('csv-report-conversation-traffic').map(({ query }) => query);
		expect(traffic).toEqual([
			{ days_before: '3', timezone_offset: expect.any(String) },
			{ days_before: '6', timezone_offset: expect.any(String) },
		]);
		await bench.get('csvReport.getConversationsSummary', {
			...range,
			options: { businessHours: true },
		});
		const [summary] = bench.requests('csv-report-conversations-summary');
		expect(Object.keys(summary?.query ?? {}).sort()).toEqual(['business_hours', 'since', 'until']);
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

	it('keeps names with commas, quotes and signs apart', async () => {
		const name = '+Roe, "Jo" & Söhne <x>';
		await bench.get('agent.update', { id: ID.agent, updateFields: { name } });
		const rows = await bench.get('csvReport.getAgents', range);
		expect(rows.map((row) => row['Agent name'])).toContain(name);
		const { items } = await bench.run('csvReport.getAgents', { ...range, output: 'file' });
		const text = Buffer.from(String(items[0]?.binary?.data?.data), 'base64').toString();
		expect(text).toContain(`"'+Roe, ""Jo"" & Söhne <x>",`);
	});

	it('is a file where that is wanted', async () => {
		const { items } = await bench.run('csvReport.getTeams', { ...range, output: 'file' });
		const file = items[0]?.binary?.data;
		expect(file).toMatchObject({ mimeType: 'text/csv', fileName: 'teams_report.csv' });
		expect(Buffer.from(String(file?.data), 'base64').toString()).toContain('seed team,2,N/A');
	});
});
