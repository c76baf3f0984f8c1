import type { Offered } from '../support/contracts';
import { contractOf, everyOperation, perform, readParameters } from '../support/contracts';
import { fewest, put, samplesOf } from '../support/parameters';
import { recordedSuccesses } from '../support/recordings';

const offered = everyOperation().filter(({ entry }) => entry.vendor === 'chatwoot');

/** The method of every operation of Chatwoot's documents. */
const methods = new Map(
	[...new Set(offered.map(({ entry }) => entry.document))].flatMap((document) =>
		contractOf(document).operations.map(({ id, method }) => [id, method.toUpperCase()] as const),
	),
);

const writes = offered.filter(({ entry }) =>
	[entry.contract, ...entry.uses].some((id) => id !== null && methods.get(id) !== 'GET'),
);

it('knows of every write how it is known to have happened', () => {
	const silent = writes.filter(({ operation }) => !operation.proves);
	// Give the operation a `proves`; nodes/Chatwoot/answers/proofs.ts has what most need.
	expect(silent.map(({ title }) => title)).toEqual([]);
});

it('has no row for what only reads by GET', () => {
	const reading = offered.filter((one) => !writes.includes(one) && one.operation.proves);
	expect(reading.map(({ title }) => title)).toEqual([]);
});

/** The operation without its look-ups and parts: one request, and what is thought of its answer. */
const judging = ({ operation }: Offered) => ({
	...operation,
	proves: operation.proves && { ...operation.proves, before: undefined },
	send: undefined,
});

/** Every value below a key, wherever the server shows it. */
function shown(value: unknown, key: string): unknown[] {
	if (Array.isArray(value)) return value.flatMap((entry) => shown(entry, key));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => [
		...(name === key ? [inner] : []),
		...shown(inner, key),
	]);
}

/** Fields of changes whose effect an answer does not show as it was sent, and why. */
const SHOWN_OTHERWISE: Record<string, string> = {
	'conversation.setStatus body:snoozed_until': 'a time in another form; that there is one is asked',
	'notification.snooze body:snoozed_until': 'a time in another form; that there is one is asked',
	'scheduledMessage.update body:scheduled_at': 'a time in another form',
	'recurringMessage.update body:scheduled_at': 'a time in another form',
	'contact.addToInbox body:source_id': 'phones are written without + there',
	'contact.deleteCustomAttributes body:custom_attributes':
		'what is left is shown; none of the keys is asked',
	'clientMessage.update body:submitted_values':
		'answers of other forms stand there too; that there are some is asked',
	'clientContact.update body:identifier': 'only proves who asks, and is not changed',
	'platformAccount.update body:features': 'only those that the installation allows are shown',
};

describe('an answer that shows what was there before is no success', () => {
	const changes = writes.filter(
		({ entry, operation }) =>
			operation.proves?.lacks !== undefined &&
			!/^(create|send|upsert|add$|clone|createPoll|sendTemplate)/.test(entry.operation) &&
			recordedSuccesses(String(entry.contract)).length > 0,
	);

	it.each(changes.map((one) => [one.title, one] as const))('%s', async (_, one: Offered) => {
		const { resource, operation: name, contract } = one.entry;
		const [before] = recordedSuccesses(String(contract));
		const samples = samplesOf(one);
		const believed: string[] = [];
		for (const sample of samples) {
			const { key, value } = sample;
			const field = `${resource}.${name} ${key}`;
			const held = shown(before, key.split(/[.:]/).pop() ?? '');
			if (!key.startsWith('body:') || held.length === 0 || field in SHOWN_OTHERWISE) continue;
			if (held.some((one) => JSON.stringify(one) === JSON.stringify(value))) continue;
			const parameters = put(await fewest(one, samples, sample), sample);
			if (!parameters) continue;
			const params = await readParameters(one.operation, parameters);
			const { outcome } = await perform(judging(one), one.api, params, () => ({
				status: 200,
				headers: {},
				text: JSON.stringify(before),
			}));
			if (outcome.failures.length === 0) believed.push(field);
		}
		expect(believed).toEqual([]);
	});
});

describe('an answer that shows nothing is no success', () => {
	const judged = writes.filter(
		({ entry, operation }) => entry.contract !== null && operation.proves?.lacks !== undefined,
	);

	it.each(judged.map((one) => [one.title, one] as const))('%s', async (_, one: Offered) => {
		const params = await readParameters(one.operation, await fewest(one, samplesOf(one)));
		const operation = judging(one);
		for (const text of ['null', '{}', '']) {
			const answer = { status: 200, headers: {}, text };
			const { outcome } = await perform(operation, one.api, params, () => answer);
			expect({ text, outputs: outcome.outputs }).toEqual({ text, outputs: [] });
			expect(String(outcome.failures[0]?.error)).toMatch(/^CallError: /);
		}
	});
});
