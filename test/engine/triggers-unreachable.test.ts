import { listen } from '../support/trigger';
import { KINDS } from '../support/triggerKinds';

test.each(Object.entries(KINDS))(
	'%s: where n8n cannot read the credential just now the call may come again, and nothing starts',
	async (_, kind) => {
		const [type = ''] = Object.keys(kind.credentials);
		const { node, parameters, endpoint, good } = kind;
		const trigger = await listen({
			...{ node: node(), parameters, credentials: { [type]: 'outOfReach' } },
			...(endpoint !== undefined && { endpoint }),
		});
		const raw = Buffer.from(JSON.stringify(good));
		const headers = { 'content-type': 'application/json', ...kind.proof(raw) };
		const { status } = await trigger.send(raw, { headers });
		await trigger.stop();
		// To Chatwoot a refusal does harm where a person has entered the address.
		expect(status).toBe(kind.quiet ? 200 : 503);
		expect(trigger.started).toEqual([]);
		expect(trigger.warnings.join()).toMatch(/turns a call away|dropped a call/);
	},
);
