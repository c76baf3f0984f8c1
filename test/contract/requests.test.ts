import type { INodeParameters } from 'n8n-workflow';
import { everyField } from '../../nodes/shared/vocabulary/wire';
import { shownFields } from '../../nodes/shared/engine/panel/describe';
import type { ApiRequest } from '../../nodes/shared/vocabulary/types';
import { concerned } from '../support/concerned';
import type { Offered } from '../support/contracts';
import { accepted, contractOf, everyOperation, requestsOf } from '../support/contracts';
import type { Sample } from '../support/parameters';
import { fewest, put, samplesOf } from '../support/parameters';

const offered = everyOperation().filter(({ entry }) => entry.contract !== null);

/** All that can be sent together with a field. */
async function most(one: Offered, samples: Sample[], first: Sample) {
	let made = await fewest(one, samples, first);
	for (const sample of samples) {
		const more = put(made, sample);
		if (more && (await accepted(one, more)) && (await sends(one, more, first))) made = more;
	}
	return made;
}

const sends = async (one: Offered, parameters: INodeParameters, sample: Sample) =>
	(await requestsOf(one, parameters)).some((request) => carries(request, sample));

/** What an operation looks up first may stand in the API's own document. */
const judgeOf = ({ contract, api }: Offered, { method, path }: ApiRequest) =>
	contract.match(method, path).length > 0 ? contract : contractOf(api.document);

const problemsOf = (one: Offered, requests: ApiRequest[]) =>
	requests.flatMap((request) => {
		const { method, path, query, body, headers } = request;
		return judgeOf(one, request).check({
			method,
			path,
			query,
			body,
			contentType: headers?.['Content-Type'],
		}).problems;
	});

/** Whether a field's value is in the request: lists are transparent, free query names stand for theirs. */
function carries({ query = {}, body, path }: ApiRequest, { key, value }: Sample): boolean {
	const [place, name = ''] = key.split(':');
	if (place === 'path') return path.includes(encodeURIComponent(String(value)));
	if (place === 'query') {
		const map = typeof value === 'object' && value !== null && !Array.isArray(value);
		const free = map ? Object.keys(value) : [name];
		return free.every((one) => query[one] !== undefined);
	}
	const held = name
		.split('.')
		.reduce<unknown[]>((list, part) => list.flatMap((one) => valueIn(one, part)), [body].flat());
	return held.length > 0;
}

function valueIn(value: unknown, name: string): unknown[] {
	const inner: unknown =
		typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
	return inner === undefined ? [] : [inner].flat();
}

describe.each(offered.map((one) => [one.title, one] as const))('%s', (_, one) => {
	const samples = samplesOf(one);

	it('makes a valid request of what is required alone', async () => {
		const requests = await requestsOf(one, await fewest(one, samples));
		expect(requests.length).toBeGreaterThan(0);
		expect(problemsOf(one, requests)).toEqual([]);
	});

	it('makes a valid request of all that goes together, with every field in its place', async () => {
		const absent: string[] = [];
		const problems = new Set<string>();
		const seen = new Set<Sample>();
		for (const sample of samples) {
			if (seen.has(sample)) continue;
			const requests = await requestsOf(one, await most(one, samples, sample));
			for (const other of samples)
				if (requests.some((request) => carries(request, other))) seen.add(other);
			if (!seen.has(sample)) absent.push(sample.key);
			for (const problem of problemsOf(one, requests)) problems.add(`${sample.key}: ${problem}`);
		}
		expect({ absent, problems: [...problems] }).toEqual({ absent: [], problems: [] });
	});
});

/** What the panel makes of an ID that a person types: text, in a picker or bare. */
function typed({ operation }: Offered, { setter, value }: Sample) {
	const named = setter.at.split('.').pop();
	const field = everyField(shownFields(operation)).find(({ name }) => name === named);
	const ids = [value].flat();
	if (!ids.every((one) => typeof one === 'number')) return undefined;
	if (field?.property.type === 'string') return ids.join(', ');
	if (field?.property.type !== 'resourceLocator') return undefined;
	return { __rl: true, mode: 'id', value: String(value) };
}

describe('IDs typed by hand', () => {
	// The other vendors' IDs are text or either.
	const own = offered.filter(({ entry }) => entry.vendor === 'chatwoot');
	const byHand = concerned(
		290,
		(one) =>
			samplesOf(one).flatMap((sample) => {
				const value = typed(one, sample);
				return value === undefined ? [] : [{ ...sample, value }];
			}),
		own,
	);
	it.each(byHand)('%s', async (_, entered, one) => {
		const samples = samplesOf(one);
		const problems = new Set<string>();
		for (const asTyped of entered) {
			const others = samples.filter(({ key }) => key !== asTyped.key);
			const made = await fewest(one, [asTyped, ...others], asTyped);
			for (const problem of problemsOf(one, await requestsOf(one, made)))
				problems.add(`${asTyped.key}: ${problem}`);
		}
		expect([...problems]).toEqual([]);
	});
});
