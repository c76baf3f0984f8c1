import { tokenCredential, useAmojo } from '../support/amojo';
import { inTwoProcesses } from '../support/processes';

const bench = useAmojo({ latencyMs: 10 });

it('two processes with two executions each get all calls through a limit that they share', async () => {
	const [executions, calls] = [2, 4];
	const answered = await inTwoProcesses([
		{
			node: 'Amojo/Amocrm/Amocrm',
			credentials: { AmoCrmChatCrmApi: tokenCredential(bench.sandbox.url) },
			parameters: { resource: 'account', operation: 'get', authentication: 'token' },
			executions,
			calls,
		},
	]);
	const counts = answered.map((each) => each.map(({ length }) => length));
	expect(counts).toEqual([0, 1].map(() => Array<number>(executions).fill(calls)));
	const refused = bench.requests('get_account').filter(({ status }) => status === 429).length;
	expect(bench.requests('get_account').length - refused).toBe(2 * executions * calls);
	expect(refused).toBeGreaterThan(0);
	// Each may run into the limit once or twice until it knows that it is not alone.
	expect(refused).toBeLessThanOrEqual(6);
});
